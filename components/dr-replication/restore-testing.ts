import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type Notice, notify } from "../shared/notices";
import { managedPolicyArn } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import { siteOf } from "../shared/site";

export interface RestoreTestingArgs {
    /** Name of the plan: letters, digits and underscores, at most 50. */
    readonly planName: string;
    /** Vaults whose newest recovery point is restored: the second region's, so that the test proves the copy that came there. */
    readonly vaultArns: pulumi.Input<string>[];
    /** ARN of the database that serves, as AWS Backup knows it: of a copied recovery point, too, it is the source's. */
    readonly databaseArn: pulumi.Input<string>;
    /** Subnet group of the restored instance, in this region; isolated subnets. */
    readonly subnetGroupName: pulumi.Input<string>;
    /** Security group of the restored instance. */
    readonly securityGroupId: pulumi.Input<string>;
    /** Topic that reports failed tests. */
    readonly warningTopicArn: pulumi.Input<string>;
    /** Topic that reports successful tests, so that somebody validates them. */
    readonly infoTopicArn: pulumi.Input<string>;
}

const RESTORE_POLICY = "service-role/AWSBackupServiceRolePolicyForRestores";

/** Every Sunday morning; the restored instance lives until validated, or four hours. */
const SCHEDULE = "cron(0 5 ? * SUN *)";
const START_WINDOW_HOURS = 1;
const VALIDATION_HOURS = 4;
/** A recovery point older than this is no proof that backups work now. */
const SELECTION_WINDOW_DAYS = 2;

/**
 * A weekly restore of the newest backup (R-DR-4). AWS Backup restores, measures how long it took and deletes the
 * instance again; whether the data is right a person says within the validation hours, by the query of
 * docs/runbooks/drills.md (decision 0047 says why no function of ours does it).
 */
export class RestoreTesting extends pulumi.ComponentResource {
    readonly planArn: pulumi.Output<string>;

    constructor(name: string, args: RestoreTestingArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:dr:RestoreTesting", name, {}, opts);
        const child = { parent: this };
        const site = siteOf(this);
        const role = createServiceRole(
            name,
            { service: "backup.amazonaws.com", description: "AWS Backup restores for the weekly test", site },
            child,
        );
        const permissions = new aws.iam.RolePolicyAttachment(
            name,
            { role: role.name, policyArn: site.apply((s) => managedPolicyArn(s, RESTORE_POLICY)) },
            { parent: role },
        );
        const plan = new aws.backup.RestoreTestingPlan(
            name,
            {
                name: args.planName,
                scheduleExpression: SCHEDULE,
                scheduleExpressionTimezone: "Etc/UTC",
                startWindowHours: START_WINDOW_HOURS,
                recoveryPointSelection: {
                    algorithm: "LATEST_WITHIN_WINDOW",
                    includeVaults: args.vaultArns,
                    recoveryPointTypes: ["SNAPSHOT"],
                    selectionWindowDays: SELECTION_WINDOW_DAYS,
                },
            },
            child,
        );
        new aws.backup.RestoreTestingSelection(
            name,
            {
                name: "database",
                restoreTestingPlanName: plan.name,
                protectedResourceType: "RDS",
                protectedResourceArns: [args.databaseArn],
                iamRoleArn: role.arn,
                validationWindowHours: VALIDATION_HOURS,
                // The restored instance is placed like the database: isolated subnets, the same security group. AWS
                // Backup leaves deletion protection off by itself, and takes no override of it ("Restore testing
                // inferred metadata").
                restoreMetadataOverrides: {
                    dbSubnetGroupName: args.subnetGroupName,
                    vpcSecurityGroupIds: pulumi.jsonStringify([args.securityGroupId]),
                    publiclyAccessible: "false",
                    multiAz: "false",
                },
            },
            { ...child, dependsOn: permissions },
        );
        notify(`${name}-failed`, tests(plan.arn, ["FAILED", "ABORTED"], args.warningTopicArn), child);
        notify(`${name}-restored`, tests(plan.arn, ["COMPLETED"], args.infoTopicArn), child);
        this.planArn = plan.arn;
        this.registerOutputs({ planName: plan.name });
    }
}

/** AWS Backup tells EventBridge of each restore job (AWS Backup Developer Guide, "Monitoring events"). */
function tests(planArn: pulumi.Input<string>, statuses: string[], topicArn: pulumi.Input<string>): Notice {
    return {
        description: `Restore tests: ${statuses.join(", ")}`,
        pattern: {
            source: ["aws.backup"],
            "detail-type": ["Restore Job State Change"],
            // A restore that a person starts has no plan; another environment of the account has another one.
            detail: { status: statuses, restoreTestingPlanArn: [planArn] },
        },
        topicArn,
    };
}
