import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createLogGroup } from "../shared/log-groups";
import { managedPolicyArn, policyDocument } from "../shared/policy-document";
import { siteOf } from "../shared/site";
import { createAddOns } from "./add-ons";
import type { ApiAccess, MonitoringClusterArgs } from "./args";
import { NodeGroups } from "./node-groups";

interface ClusterArgs extends MonitoringClusterArgs {
    readonly clusterName: string;
}

const CONTROL_PLANE_LOGS = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

/**
 * The control plane never changes its zones: "All subnets that you add must be in the same set of AZs as originally
 * provided" (EKS User Guide, "VPC requirements"), and EKS puts its interfaces into two of them. The first two are in
 * every list of zones, so adding or removing a zone concerns only machines, which may be in any subnet of the VPC.
 * A cluster that stands keeps the subnets that it was made with, also where those were of three zones.
 */
const CONTROL_PLANE_ZONES = 2;

/** Access policies of EKS ("Review access policy permissions"); `view` shows no secret, node, volume or custom resource. */
const ACCESS = {
    admin: "AmazonEKSClusterAdminPolicy",
    "admin-view": "AmazonEKSAdminViewPolicy",
    view: "AmazonEKSViewPolicy",
} as const;

/** The Kubernetes cluster of the monitoring tools: private, encrypted, logged, over all zones (R-OBS-1). */
export class MonitoringCluster extends pulumi.ComponentResource {
    readonly clusterName: string;
    readonly clusterArn: pulumi.Output<string>;
    /** What identities of pods wait for, and nothing else: they are there before the machines are. */
    readonly controlPlane: aws.eks.Cluster;
    readonly endpoint: pulumi.Output<string>;
    readonly certificateAuthority: pulumi.Output<string>;
    /** OIDC issuer of the service accounts' tokens. */
    readonly issuer: pulumi.Output<string>;
    /** Log group of the control plane. */
    readonly logGroupName: pulumi.Output<string>;
    /** Log group that the cluster's containers write to. */
    readonly containerLogGroupName: pulumi.Output<string>;
    readonly nodes: NodeGroups;
    /** What workloads wait for: machines, network, names, volumes and the right to make objects. */
    readonly ready: pulumi.Resource[];

    constructor(name: string, args: ClusterArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:observability:Cluster", name, {}, opts);
        const { clusterName } = args;
        const child = { parent: this };
        const site = siteOf(this);
        // EKS makes the group itself where it finds none, unencrypted and without an end.
        const logs = createLogGroup(`${name}-log`, `/aws/eks/${clusterName}/cluster`, args, child);
        const containerLogs = createLogGroup(
            `${name}-container-log`,
            `/aws/containerinsights/${clusterName}/application`,
            args,
            child,
        );
        const cluster = this.createCluster(name, args, logs);
        const addOns = {
            clusterName,
            cluster,
            kubernetesVersion: args.kubernetesVersion,
            site,
            dataKeyArn: args.dataKeyArn,
        };
        const first = createAddOns(name, "before-nodes", addOns, { parent: this });
        this.nodes = new NodeGroups(`${name}-nodes`, { ...args, cluster, site }, { parent: this, dependsOn: first });
        const later = createAddOns(name, "on-nodes", addOns, { parent: this, dependsOn: [this.nodes] });
        const entries = this.createAccess(name, args, cluster);

        this.clusterName = clusterName;
        this.clusterArn = cluster.arn;
        this.controlPlane = cluster;
        this.endpoint = cluster.endpoint;
        this.certificateAuthority = cluster.certificateAuthority.data;
        this.issuer = cluster.identities.apply((identities) => identities[0]!.oidcs[0]!.issuer);
        this.logGroupName = logs.name;
        this.containerLogGroupName = containerLogs.name;
        this.ready = [...later, ...entries];
        this.registerOutputs({ clusterArn: this.clusterArn });
    }

    private createCluster(name: string, args: ClusterArgs, logs: aws.cloudwatch.LogGroup): aws.eks.Cluster {
        const role = new aws.iam.Role(
            name,
            {
                description: `Control plane of ${args.clusterName}`,
                assumeRolePolicy: policyDocument([
                    {
                        Sid: "AssumedByService",
                        Effect: "Allow",
                        Principal: { Service: "eks.amazonaws.com" },
                        Action: "sts:AssumeRole",
                    },
                ]),
            },
            // EKS takes no other role for a cluster that stands: one with another path would be another cluster.
            { parent: this, ignoreChanges: ["path"] },
        );
        const policy = new aws.iam.RolePolicyAttachment(
            name,
            {
                role: role.name,
                policyArn: siteOf(this).apply((site) => managedPolicyArn(site, "AmazonEKSClusterPolicy")),
            },
            { parent: role },
        );
        return new aws.eks.Cluster(
            name,
            {
                name: args.clusterName,
                version: args.kubernetesVersion,
                roleArn: role.arn,
                // Versions and settings of the add-ons are the table's from the first minute.
                bootstrapSelfManagedAddons: false,
                accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
                enabledClusterLogTypes: CONTROL_PLANE_LOGS,
                encryptionConfig: { resources: ["secrets"], provider: { keyArn: args.secretsKeyArn } },
                // A version past standard support costs six times as much an hour, so AWS may update it.
                upgradePolicy: { supportType: "STANDARD" },
                deletionProtection: args.deletionGuard.protect,
                vpcConfig: {
                    subnetIds: pulumi.output(args.subnetIds).apply((ids) => ids.slice(0, CONTROL_PLANE_ZONES)),
                    securityGroupIds: [args.securityGroupId],
                    endpointPrivateAccess: true,
                    ...publicEndpoint(args.api),
                },
            },
            {
                parent: this,
                protect: args.deletionGuard.protect,
                dependsOn: [policy, logs],
                ignoreChanges: ["vpcConfig.subnetIds"],
            },
        );
    }

    private createAccess(name: string, args: ClusterArgs, cluster: aws.eks.Cluster): pulumi.Resource[] {
        const people = args.operators.map(
            ({ roleArn, access }) => [`operator-${roleArn.split("/").at(-1)!}`, roleArn, access] as const,
        );
        const everybody = [
            ["deploy", args.deployRoleArn, "admin"] as const,
            // A refresh reads secrets, too: Helm keeps its releases in them.
            ["drift", args.driftRoleArn, "admin-view"] as const,
            ["preview", args.previewRoleArn, "view"] as const,
            ...people,
        ];
        return everybody.map(([who, principalArn, access]) => {
            const entry = new aws.eks.AccessEntry(
                `${name}-${who}`,
                { clusterName: cluster.name, principalArn },
                { parent: this },
            );
            return new aws.eks.AccessPolicyAssociation(
                `${name}-${who}`,
                {
                    clusterName: cluster.name,
                    principalArn: entry.principalArn,
                    policyArn: siteOf(this).apply(
                        ({ partition }) => `arn:${partition}:eks::aws:cluster-access-policy/${ACCESS[access]}`,
                    ),
                    accessScope: { type: "cluster" },
                },
                { parent: entry },
            );
        });
    }
}

function publicEndpoint(api: ApiAccess): { endpointPublicAccess: boolean; publicAccessCidrs?: string[] } {
    return api.access === "listed"
        ? { endpointPublicAccess: true, publicAccessCidrs: [...api.cidrBlocks] }
        : { endpointPublicAccess: false };
}
