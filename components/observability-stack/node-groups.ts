/** The cluster's machines: on-demand in every zone for what stores, spot over all zones for the rest (R-OBS-1, R-COST-1). */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { encryptedDisk, INSTANCE_TRUST, launchedTags, TEMPLATE } from "../shared/instance-template";
import { managedPolicyArn, type Site } from "../shared/policy-document";
import type { MonitoringClusterArgs, NodePool } from "./args";

interface NodeGroupsArgs extends Pick<
    MonitoringClusterArgs,
    "zones" | "subnetIds" | "securityGroupId" | "kubernetesVersion" | "stateful" | "interruptible" | "dataKeyArn"
> {
    readonly cluster: aws.eks.Cluster;
    readonly clusterName: string;
    readonly site: pulumi.Output<Site>;
}

/**
 * Join the cluster, pull images; the network plug-in and the tools have roles of their own. Not
 * AmazonEKSWorkerNodeMinimalPolicy, which is for EKS Auto Mode: Bottlerocket asks EC2 for its name
 * (settings.kubernetes.hostname-override-source is "private-dns-name") and, without that permission, stops at boot and never
 * joins.
 */
const NODE_POLICIES = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"];

/** Bottlerocket for Graviton: no shell, no package manager, root file system verified at boot. */
const AMI_TYPE = "BOTTLEROCKET_ARM_64";

/** Elasticsearch maps its indices into memory and asks for this many maps (Elasticsearch Guide, "Virtual memory"). */
const USER_DATA = '[settings.kernel.sysctl]\n"vm.max_map_count" = "1048576"\n';

export class NodeGroups extends pulumi.ComponentResource {
    /** Auto Scaling groups by logical name: those that load balancers send to. */
    readonly autoScalingGroups: Readonly<Record<string, pulumi.Output<string>>>;

    constructor(name: string, args: NodeGroupsArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:NodeGroups", name, {}, opts);
        const { role, policies } = this.createRole(name, args);
        const subnets = pulumi.output(args.subnetIds);
        const group = (
            kind: string,
            capacityType: "ON_DEMAND" | "SPOT",
            pool: NodePool,
            template: aws.ec2.LaunchTemplate,
            subnetIds: pulumi.Output<string[]>,
            before: readonly aws.eks.NodeGroup[] = [],
        ) =>
            new aws.eks.NodeGroup(
                `${name}-${kind}`,
                {
                    clusterName: args.cluster.name,
                    nodeRoleArn: role.arn,
                    amiType: AMI_TYPE,
                    // Otherwise machines would keep the version that the control plane had when they were made.
                    version: args.kubernetesVersion,
                    capacityType,
                    instanceTypes: [...pool.instanceTypes],
                    subnetIds,
                    launchTemplate: { id: template.id, version: template.latestVersion.apply(String) },
                    // `desiredSize` is not ignored: EKS refuses a minimum above it, so both have to rise together. A
                    // machine that somebody added in an emergency stays until these values change.
                    scalingConfig: { minSize: pool.minimum, desiredSize: pool.minimum, maxSize: pool.maximum },
                    updateConfig: { maxUnavailable: 1 },
                    // EKS replaces a node whose kubelet has given up.
                    nodeRepairConfig: { enabled: true },
                },
                // A node works with its role's policies until it has gone. One by one, an update of many takes longer than the
                // provider's hour, after which the next run would begin in another zone while this one still drains.
                { parent: this, dependsOn: [...policies, ...before], customTimeouts: { update: "3h" } },
            );

        const stateful = this.createTemplate(`${name}-stateful`, args.stateful, args);
        const interruptible = this.createTemplate(`${name}-interruptible`, args.interruptible, args);
        // A volume stands in one zone: a group for each, so that a machine comes back where its volumes are. One after the
        // other: an update drains a machine, disruption budgets let one zone's pods go at a time, and EKS gives up on what is
        // not gone after 15 minutes (EKS User Guide, "Understand each phase of node updates", PodEvictionFailure).
        const byKind: [string, aws.eks.NodeGroup][] = [];
        for (const [index, zone] of args.zones.entries()) {
            const inZone = subnets.apply((ids) => [ids[index]!]);
            const before = byKind.slice(-1).map(([, last]) => last);
            const kind = `stateful-${zone}`;
            byKind.push([kind, group(kind, "ON_DEMAND", args.stateful, stateful, inZone, before)]);
        }
        byKind.push(["interruptible", group("interruptible", "SPOT", args.interruptible, interruptible, subnets)]);
        this.autoScalingGroups = Object.fromEntries(
            byKind.map(([kind, resource]) => [
                kind,
                resource.resources.apply((made) => made[0]!.autoscalingGroups[0]!.name),
            ]),
        );
        this.registerOutputs({});
    }

    private createRole(
        name: string,
        { clusterName, site }: NodeGroupsArgs,
    ): { readonly role: aws.iam.Role; readonly policies: readonly aws.iam.RolePolicyAttachment[] } {
        const role = new aws.iam.Role(
            name,
            {
                description: `Nodes of ${clusterName}: join the cluster, pull images`,
                assumeRolePolicy: INSTANCE_TRUST,
            },
            { parent: this },
        );
        const policies = NODE_POLICIES.map(
            (policy) =>
                new aws.iam.RolePolicyAttachment(
                    `${name}-${policy}`,
                    { role: role.name, policyArn: site.apply((s) => managedPolicyArn(s, policy)) },
                    { parent: role },
                ),
        );
        return { role, policies };
    }

    private createTemplate(name: string, pool: NodePool, args: NodeGroupsArgs): aws.ec2.LaunchTemplate {
        return new aws.ec2.LaunchTemplate(
            name,
            {
                ...TEMPLATE,
                description: `Nodes of ${args.clusterName}`,
                vpcSecurityGroupIds: [args.securityGroupId],
                // Bottlerocket keeps its system on the first disk, images and logs on the second.
                blockDeviceMappings: [
                    encryptedDisk("/dev/xvda", 4, args.dataKeyArn),
                    encryptedDisk("/dev/xvdb", pool.volumeGiB, args.dataKeyArn),
                ],
                userData: Buffer.from(USER_DATA).toString("base64"),
                tagSpecifications: launchedTags({ Name: args.clusterName }),
            },
            { parent: this },
        );
    }
}
