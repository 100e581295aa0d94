import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import { encryptedDisk, INSTANCE_TRUST, launchedTags, privateInterface, TEMPLATE } from "../shared/instance-template";
import { notify } from "../shared/notices";
import { managedPolicyArn } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import { siteOf } from "../shared/site";
import { volumeKeyPolicy } from "../shared/volume-key";
import type { CpuArchitecture, InstanceArgs } from "./args";
import { STOP_TIMEOUT } from "./containers";

interface InstanceCapacityArgs extends InstanceArgs {
    readonly clusterName: string;
    readonly cpuArchitecture: CpuArchitecture;
    readonly subnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    readonly dataKeyArn: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

/** AWS publishes the newest ECS image under these names; each new instance starts from it. */
const IMAGE: Readonly<Record<CpuArchitecture, string>> = {
    ARM64: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id",
    X86_64: "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id",
};

/**
 * Two weeks, so that the newest image arrives by itself and security updates need no shell. Instances protected from
 * scale-in are exempt (EC2 Auto Scaling User Guide, "Replace Auto Scaling instances based on maximum instance
 * lifetime").
 */
const LONGEST_LIFE_SECONDS = 14 * 24 * 3600;

const NODE_POLICY = "service-role/AmazonEC2ContainerServiceforEC2Role";
const SNAPSHOT_POLICY = "service-role/AWSDataLifecycleManagerServiceRole";

/** Snapshots are made of volumes with this tag. */
const SNAPSHOT_TAG = "SnapshotPolicy";

/** The Auto Scaling group behind an ECS capacity provider (R-APP-1, R-APP-4, R-APP-7, R-APP-8). */
export class InstanceCapacity extends pulumi.ComponentResource {
    /** Name of the capacity provider. */
    readonly providerName: pulumi.Output<string>;

    constructor(name: string, args: InstanceCapacityArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:app:InstanceCapacity", name, {}, opts);
        const template = this.createTemplate(name, args);
        const group = this.createGroup(name, args, template);
        const provider = new aws.ecs.CapacityProvider(
            name,
            {
                name: args.clusterName,
                autoScalingGroupProvider: {
                    autoScalingGroupArn: group.arn,
                    // Any instance may go, because of its age too; its tasks are started elsewhere first.
                    managedTerminationProtection: "DISABLED",
                    managedDraining: "ENABLED",
                    managedScaling: {
                        status: "ENABLED",
                        // A tenth stays free, so that a growing service need not wait for an instance to boot.
                        targetCapacity: 90,
                        minimumScalingStepSize: 1,
                        maximumScalingStepSize: Math.max(1, Math.ceil(args.maximum / 4)),
                        instanceWarmupPeriod: 120,
                    },
                },
            },
            { parent: this },
        );
        this.createSnapshots(name, args);
        this.providerName = provider.name;
        this.registerOutputs({ providerName: this.providerName });
    }

    private createTemplate(name: string, args: InstanceCapacityArgs): aws.ec2.LaunchTemplate {
        return new aws.ec2.LaunchTemplate(
            name,
            {
                ...TEMPLATE,
                description: `Instances of ${args.clusterName}`,
                imageId: IMAGE[args.cpuArchitecture],
                iamInstanceProfile: { arn: this.createProfile(name).arn },
                networkInterfaces: [privateInterface(args.securityGroupId)],
                blockDeviceMappings: [encryptedDisk("/dev/xvda", args.volumeGiB, args.dataKeyArn)],
                userData: Buffer.from(userData(args.clusterName)).toString("base64"),
                tagSpecifications: launchedTags({ Name: args.clusterName, [SNAPSHOT_TAG]: args.clusterName }),
            },
            { parent: this },
        );
    }

    private createProfile(name: string): aws.iam.InstanceProfile {
        const role = new aws.iam.Role(
            `${name}-instance`,
            {
                description: "Instances of the ECS cluster: the agent's calls, nothing for tasks",
                assumeRolePolicy: INSTANCE_TRUST,
            },
            { parent: this },
        );
        new aws.iam.RolePolicyAttachment(
            `${name}-instance`,
            { role: role.name, policyArn: siteOf(this).apply((s) => managedPolicyArn(s, NODE_POLICY)) },
            { parent: this },
        );
        return new aws.iam.InstanceProfile(`${name}-instance`, { role: role.name }, { parent: this });
    }

    private createGroup(
        name: string,
        args: InstanceCapacityArgs,
        template: aws.ec2.LaunchTemplate,
    ): aws.autoscaling.Group {
        return new aws.autoscaling.Group(
            name,
            {
                vpcZoneIdentifiers: args.subnetIds,
                minSize: args.minimum,
                maxSize: args.maximum,
                healthCheckType: "EC2",
                defaultInstanceWarmup: 120,
                // Replaces a spot instance that AWS is about to take before it is taken.
                capacityRebalance: true,
                protectFromScaleIn: false,
                maxInstanceLifetime: LONGEST_LIFE_SECONDS,
                mixedInstancesPolicy: {
                    instancesDistribution: {
                        onDemandBaseCapacity: args.onDemandBase,
                        onDemandPercentageAboveBaseCapacity: 100 - args.spotPercent,
                        spotAllocationStrategy: "price-capacity-optimized",
                    },
                    launchTemplate: {
                        launchTemplateSpecification: {
                            launchTemplateId: template.id,
                            version: template.latestVersion.apply(String),
                        },
                        overrides: args.types.map((instanceType) => ({ instanceType })),
                    },
                },
                // Without autoRollback: AWS refuses it where the image is a Systems Manager parameter (RefreshPreferences).
                instanceRefresh: {
                    strategy: "Rolling",
                    preferences: {
                        minHealthyPercentage: 100,
                        maxHealthyPercentage: 200,
                        skipMatching: true,
                    },
                },
                enabledMetrics: ["GroupDesiredCapacity", "GroupInServiceInstances", "GroupTotalInstances"],
                tags: [
                    { key: "Name", value: args.clusterName, propagateAtLaunch: true },
                    // ECS tags the groups that it manages; left out here, every deployment would remove the tag.
                    { key: "AmazonECSManaged", value: "true", propagateAtLaunch: true },
                ],
            },
            // ECS's managed scaling owns the number of instances.
            { parent: this, ignoreChanges: ["desiredCapacity"] },
        );
    }

    /** Snapshots show what was on an instance that is gone (R-APP-8); tasks store no data on them. */
    private createSnapshots(name: string, args: InstanceCapacityArgs): void {
        const site = siteOf(this);
        const role = createServiceRole(
            `${name}-snapshots`,
            { service: "dlm.amazonaws.com", description: "Snapshots of the cluster's volumes", site },
            { parent: this },
        );
        new aws.iam.RolePolicyAttachment(
            `${name}-snapshots`,
            { role: role.name, policyArn: site.apply((s) => managedPolicyArn(s, SNAPSHOT_POLICY)) },
            { parent: this },
        );
        // "If the source volume is encrypted, make sure that the […] roles have permission to use the KMS keys" (Amazon EBS
        // User Guide, "Control access to Amazon Data Lifecycle Manager using IAM"); AWS's policy has none.
        new aws.iam.RolePolicy(
            `${name}-snapshots-key`,
            { role: role.name, policy: pulumi.output(args.dataKeyArn).apply(volumeKeyPolicy) },
            { parent: role },
        );
        const policy = new aws.dlm.LifecyclePolicy(
            // Not `-snapshots`, whose policy kept them by count: AWS turns no policy into one by age ("Modify Amazon Data
            // Lifecycle Manager policies").
            `${name}-daily-snapshots`,
            {
                description: `Daily snapshots of ${args.clusterName}`,
                executionRoleArn: role.arn,
                state: "ENABLED",
                policyDetails: {
                    policyType: "EBS_SNAPSHOT_MANAGEMENT",
                    resourceTypes: ["VOLUME"],
                    targetTags: { [SNAPSHOT_TAG]: args.clusterName },
                    schedules: [
                        {
                            name: "daily",
                            createRule: { interval: 24, intervalUnit: "HOURS", times: "03:00" },
                            // One a day, so as many days. Not by count: of a volume that is gone AWS would keep them all,
                            // and an instance lives two weeks at most (Amazon EBS User Guide, "Considerations for
                            // snapshot lifecycle policies"). By age it keeps the last one alone.
                            retainRule: { interval: args.snapshotsToKeep, intervalUnit: "DAYS" },
                            copyTags: true,
                        },
                    ],
                },
            },
            { parent: this },
        );
        // In its state ERROR it makes none any more (Amazon EBS User Guide, "Monitor Data Lifecycle Manager policies using
        // EventBridge").
        notify(
            `${name}-snapshots-failed`,
            {
                description: "Snapshots of the cluster's volumes fail",
                pattern: {
                    source: ["aws.dlm"],
                    "detail-type": ["DLM Policy State Change"],
                    detail: { state: ["ERROR"] },
                    resources: [policy.arn],
                },
                topicArn: args.alarmTopics.warning,
            },
            { parent: this },
        );
    }
}

/** The agent's settings: its cluster, draining on a spot notice, no instance credentials for tasks. */
function userData(clusterName: string): string {
    return [
        "#!/bin/sh",
        "cat >>/etc/ecs/ecs.config <<'EOF'",
        `ECS_CLUSTER=${clusterName}`,
        "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true",
        "ECS_AWSVPC_BLOCK_IMDS=true",
        `ECS_CONTAINER_STOP_TIMEOUT=${STOP_TIMEOUT}s`,
        "EOF",
        "",
    ].join("\n");
}
