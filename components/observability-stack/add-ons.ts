/** The cluster's add-ons, as the table pins them. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { defaultTags } from "../shared/default-tags";
import { managedPolicyArn, type Site } from "../shared/policy-document";
import { volumeKeyPolicy } from "../shared/volume-key";
import { type AddOn, addOnsOf, type KubernetesVersion } from "./add-on-table";
import { createPodRole, podTrust } from "./pod-role";

interface AddOnsArgs {
    readonly clusterName: string;
    /** The cluster, once it is there. */
    readonly cluster: aws.eks.Cluster;
    readonly kubernetesVersion: KubernetesVersion;
    readonly site: pulumi.Output<Site>;
    /** Key of the volumes that the EBS driver makes. */
    readonly dataKeyArn: pulumi.Input<string>;
}

/**
 * The add-ons that nodes wait for, or those that wait for nodes: CoreDNS and the drivers are "degraded" until they run
 * somewhere, and creation waits for health.
 */
export function createAddOns(
    name: string,
    phase: "before-nodes" | "on-nodes",
    args: AddOnsArgs,
    opts: ChildOptions,
): aws.eks.Addon[] {
    return addOnsOf(args.kubernetesVersion)
        .filter(([, addOn]) => addOn.beforeNodes === (phase === "before-nodes"))
        .map(([addOnName, addOn]) => {
            const made =
                addOn.identity &&
                createAddOnRole(`${name}-${addOnName}`, addOnName, addOn.identity, args, { parent: opts.parent });
            return new aws.eks.Addon(
                `${name}-${addOnName}`,
                {
                    clusterName: args.cluster.name,
                    addonName: addOnName,
                    addonVersion: addOn.version,
                    configurationValues: configurationOf(addOnName, addOn),
                    // Changes made by hand in the cluster are reverted.
                    resolveConflictsOnCreate: "OVERWRITE",
                    resolveConflictsOnUpdate: "OVERWRITE",
                    podIdentityAssociations:
                        made && addOn.identity
                            ? [{ roleArn: made.role.arn, serviceAccount: addOn.identity.serviceAccount }]
                            : undefined,
                },
                // A driver deletes volumes, and the network plug-in gives addresses, until the last pod has gone.
                pulumi.mergeOptions(opts, { dependsOn: made?.policies ?? [] }),
            );
        });
}

const EBS_DRIVER = "aws-ebs-csi-driver";

function configurationOf(name: string, { settings }: AddOn): string | undefined {
    // Budgets by tag count the volumes that have it (R-COST-1). It alone: the driver takes its tags as one text, in which a comma
    // ends a value.
    const { Environment } = defaultTags();
    const tagged = name === EBS_DRIVER &&
        Environment !== undefined && { controller: { extraVolumeTags: { Environment } } };
    return settings || tagged ? JSON.stringify({ ...settings, ...tagged }) : undefined;
}

interface AddOnRole {
    readonly role: aws.iam.Role;
    readonly policies: pulumi.Resource[];
}

function createAddOnRole(
    name: string,
    addOnName: string,
    identity: { readonly namespace: string; readonly serviceAccount: string; readonly policy: string },
    args: AddOnsArgs,
    opts: ChildOptions,
): AddOnRole {
    const trust = podTrust({ clusterName: args.clusterName, ...identity });
    const role = createPodRole(name, `Add-on ${addOnName} of ${args.clusterName}`, trust, opts);
    const policies: pulumi.Resource[] = [
        new aws.iam.RolePolicyAttachment(
            name,
            { role: role.name, policyArn: args.site.apply((site) => managedPolicyArn(site, identity.policy)) },
            { ...opts, parent: role },
        ),
    ];
    if (addOnName === EBS_DRIVER) {
        policies.push(
            new aws.iam.RolePolicy(
                `${name}-key`,
                { role: role.name, policy: pulumi.output(args.dataKeyArn).apply(volumeKeyPolicy) },
                { ...opts, parent: role },
            ),
        );
    }
    return { role, policies };
}
