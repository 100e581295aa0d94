import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { SecretReplica } from "../shared/generated-secret";
import type { FargateSize } from "../shared/fargate-sizes";
import type { Peak } from "./schedule";

/** Where tasks run: Fargate, or EC2 instances of an Auto Scaling group. Changing it moves the tasks and nothing else. */
export type Capacity = "fargate" | "ec2";

export type CpuArchitecture = "ARM64" | "X86_64";

/** How many tasks of a service run, and on what share of interruptible capacity. */
export interface ServiceArgs extends FargateSize {
    /**
     * Tasks off-peak, 2 to `maximum`: one in each of two zones at least (R-APP-4). With peaks the schedule sets the
     * minimum in force: a new value takes effect at the end of the next peak (docs/runbooks/app-capacity.md).
     */
    readonly minimum: number;
    /** Tasks at most, up to 1,000. */
    readonly maximum: number;
    /** Tasks that never run on spot capacity, 0 to `minimum`: what a savings plan is bought for (R-APP-7). */
    readonly onDemandBase: number;
    /** Percent of the tasks beyond the base that run on spot, 0 to 100. */
    readonly spotPercent: number;
    /** Command of the container, one word an element. */
    readonly command: readonly string[];
    /** @default none */
    readonly peaks?: readonly Peak[] | undefined;
    /**
     * Whether a policy forecasts the load of the next two days from that of the last two weeks. `ForecastOnly` shows what
     * it would do, `ForecastAndScale` also starts the tasks before the load comes; neither ever takes one away.
     *
     * @default none
     * @see https://docs.aws.amazon.com/autoscaling/application/userguide/aas-predictive-scaling-how-it-works.html
     */
    readonly predictiveScaling?: PredictiveScaling | undefined;
}

/** Names of Application Auto Scaling. */
export type PredictiveScaling = "ForecastOnly" | "ForecastAndScale";

/** Instances of the Auto Scaling group; used where `capacity` is "ec2". */
export interface InstanceArgs {
    /** Instance types, all of the tasks' architecture; the more there are, the steadier spot capacity is. */
    readonly types: readonly string[];
    /** 2 to `maximum`. */
    readonly minimum: number;
    /** Enough for both services at their maximum and a deployment at the same time; up to 1,000. */
    readonly maximum: number;
    /** Instances that are never spot, up to 1,000. */
    readonly onDemandBase: number;
    /** Percent of the instances beyond the base that are spot, 0 to 100. */
    readonly spotPercent: number;
    /** GiB of the encrypted root volume, 30 to 1,000. */
    readonly volumeGiB: number;
    /** Days that the daily snapshots of the volumes are kept, 1 to 1,000; the last of a volume that is gone stays. */
    readonly snapshotsToKeep: number;
}

/** Arguments of `AppCluster`. */
export interface AppClusterArgs {
    /** Name of the environment; physical names begin with `integers-<environment>`. */
    readonly environment: string;
    /** Fargate, or EC2 instances; changing it moves the tasks and nothing else (R-APP-1). */
    readonly capacity: Capacity;
    /** Processor of tasks and instances, for which both images are built. */
    readonly cpuArchitecture: CpuArchitecture;
    /** VPC of the subnets. */
    readonly vpcId: pulumi.Input<string>;
    /** Private subnets, one per zone (R-APP-4). */
    readonly subnetIds: pulumi.Input<string[]>;
    /** Security group of the application tier. */
    readonly securityGroupId: pulumi.Input<string>;
    /** Target group of the load balancer, in which the web tasks register. */
    readonly targetGroupArn: pulumi.Input<string>;
    /** The same target group, as CloudWatch's dimension `TargetGroup` names it. */
    readonly targetGroupArnSuffix: pulumi.Input<string>;
    /** The load balancer as CloudWatch's dimension `LoadBalancer` names it. */
    readonly loadBalancerArnSuffix: pulumi.Input<string>;
    /** Repository of both images, `<account>.dkr.ecr.<region>.amazonaws.com/<name>`. */
    readonly imageRepositoryUrl: pulumi.Input<string>;
    /** ARN of that repository. */
    readonly imageRepositoryArn: pulumi.Input<string>;
    /** `sha256:` and 64 hex digits: what a tag names can change, a digest cannot. */
    readonly imageDigest: string;
    /** Digest of the OpenTelemetry collector in the same repository: the application tier reaches no public registry. */
    readonly collectorDigest: string;
    /**
     * Port of the web tasks, given to every container as PORT: 1024 to 65535, not 3389, none of the collector's. The same value as
     * `Vpc`'s `applicationPort`. @default 3000 (R-APP-1)
     */
    readonly port?: number | undefined;
    /**
     * Path that the web tasks' health check asks: the application answers it with 2xx, over plain HTTP and without the database.
     * The same value as the load balancer's. @default "/up"
     */
    readonly healthPath?: string | undefined;
    /** Size, number and command of the web tasks. */
    readonly web: ServiceArgs;
    /** The same for the tasks of background jobs. */
    readonly worker: ServiceArgs;
    /** Auto Scaling group; made if `capacity` is "ec2" or `keepInstances` is true. */
    readonly instances: InstanceArgs;
    /**
     * Whether the instances stay if `capacity` is "fargate". ECS releases a capacity provider only once no task is
     * left on it, so the way back from "ec2" takes two deployments: one that keeps the instances, one that does not.
     * @default false
     */
    readonly keepInstances?: boolean | undefined;
    /** IANA name of the zone that peaks are written in. */
    readonly timezone: string;
    /** Plain settings of the application; no secret. */
    readonly variables: Readonly<Record<string, pulumi.Input<string>>>;
    /** Settings that ECS reads for the container: ARN of a secret or parameter, with `:<key>::` for a JSON key (R-APP-5). */
    readonly secrets: Readonly<Record<string, pulumi.Input<string>>>;
    /** Plain settings and secrets of the migration task, which connects to the database directly (R-APP-6). */
    readonly migration: {
        readonly variables: Readonly<Record<string, pulumi.Input<string>>>;
        readonly secrets: Readonly<Record<string, pulumi.Input<string>>>;
        readonly command: readonly string[];
    };
    /**
     * ECS service of the connection pooler. Once it has deployed it knows a rotated password, and the application's
     * services are rolled so that they use it (docs/decisions/0014). @default nothing is followed
     */
    readonly poolerServiceArn?: pulumi.Input<string>;
    /** ARNs of the secrets and parameters above, without key: what the execution role may read. */
    readonly secretArns: readonly pulumi.Input<string>[];
    /** KMS keys of these secrets, beside `secretsKeyArn`. @default none */
    readonly secretsKeyArns?: readonly pulumi.Input<string>[];
    /** KMS key of the secret that the component makes, and of those above whose key is not in `secretsKeyArns`. */
    readonly secretsKeyArn: pulumi.Input<string>;
    /** KMS key of the log groups, and of shell sessions. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** KMS key of the tasks' disks on Fargate, whose policy lets Fargate use it, and of the instances' volumes. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** Days that logs are kept; one of CloudWatch's values. */
    readonly logRetentionDays: number;
    /** Whether people may open a shell in a task (ECS Exec); every session is logged (R-SEC-2). */
    readonly executeCommand: boolean;
    /** Where the collector sends metrics and traces. @default names in the cluster's own namespace */
    readonly telemetry?: { readonly metricsUrl: string; readonly tracesEndpoint: string } | undefined;
    /** SNS topic of each severity. */
    readonly alarmTopics: AlarmTopics;
    /** Second region, to which the Rails keys are replicated (R-DR-1). @default none */
    readonly secretReplica?: SecretReplica | undefined;
    /** Secret with the Rails keys that exists already: the second region uses the first one's. @default one of its own */
    readonly railsSecretArn?: pulumi.Input<string> | undefined;
    /**
     * Whether deployments run the migration here. Where another region serves, the schema comes with the replicated data.
     * @default true
     */
    readonly migrates?: boolean;
    /** Guards the secret with the Rails keys: what they encrypted is lost with them. */
    readonly deletionGuard: DeletionGuard;
}
