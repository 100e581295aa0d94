import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { replicaPlace } from "../../components/database-cluster/instance-place";
import { refusal } from "../../components/shared/refusal";

interface WantedReplicas {
    readonly availabilityZones: readonly string[];
    readonly replicaCount: number;
    /** Generation of the database that they copy: those of a former one get other names, and stay. */
    readonly generation: number;
}

/**
 * Refuses to take a replica away while RDS protects it. RDS itself would say so last of all, when pooler, alarms and
 * subscriptions already go without it; and no deployment can lift the protection of what it deletes, nor should it.
 *
 * @param before what the layer published at its last deployment; nothing is refused before the first
 * @throws RunError that names the replicas, and both ways out
 */
export async function refuseProtectedReplicas(
    before: Readonly<Record<string, unknown>> | undefined,
    wanted: WantedReplicas,
): Promise<void> {
    const deployed = before?.["databaseGeneration"] === wanted.generation ? before["replicaIdentifiers"] : [];
    if (!Array.isArray(deployed)) {
        return;
    }
    const kept = wanted.availabilityZones
        .slice(0, wanted.replicaCount)
        .map((zone) => replicaPlace("database", zone, wanted.generation).identifier);
    const going = (deployed as string[]).filter((identifier) => !kept.includes(identifier));
    const answers = await Promise.all(going.map(isProtected));
    const guarded = going.filter((_, i) => answers[i] === true);
    if (guarded.length > 0) {
        const region = new pulumi.Config("aws").require("region");
        throw refusal(
            `data:replicaCount is ${wanted.replicaCount}, but ${guarded.join(", ")} would go and ${
                guarded.length === 1 ? "has" : "have"
            } deletion protection: RDS would refuse it halfway. Set data:replicaCount back to ${deployed.length}, or lift the ` +
                `protection of what is to go, then repeat the command:${guarded
                    .map(
                        (identifier) =>
                            `\n    aws rds modify-db-instance --region ${region} --db-instance-identifier ${identifier} ` +
                            `--no-deletion-protection --apply-immediately`,
                    )
                    .join("")}`,
        );
    }
}

/**
 * Whether RDS refuses to delete an instance. By Cloud Control, since `aws.rds.getInstance` does not tell; undefined where it
 * gives no answer, because the instance is gone or may not be asked for: then RDS decides.
 */
async function isProtected(identifier: string): Promise<boolean | undefined> {
    try {
        const { properties } = await aws.cloudcontrol.getResource({ typeName: "AWS::RDS::DBInstance", identifier });
        return (JSON.parse(properties) as { readonly DeletionProtection?: boolean }).DeletionProtection;
    } catch (error) {
        await pulumi.log.warn(`Whether RDS protects ${identifier}, which would go, is not known: ${String(error)}`);
        return undefined;
    }
}
