import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { Engine, PurposeName } from "./purposes";

export interface CacheClusterArgs {
    /** What the cache is for; eviction, snapshots, commands and alarms follow from it (`purposes.ts`). Immutable. */
    readonly purpose: PurposeName;
    /** Redis OSS or Valkey; the version is the component's. @default "redis" */
    readonly engine?: Engine;
    /** ElastiCache node type of a current generation, e.g. `cache.t4g.small`. */
    readonly nodeType: string;
    /**
     * Nodes of a shard, each in a zone of its own: 2 to the number of zones. Of a node added later ElastiCache chooses the
     * zone (docs/runbooks/data-tier.md). @default one in each zone
     */
    readonly nodeCount?: number;
    /** Shards, 1 to 90 divided by `nodeCount`; more than 1 is cluster mode, which needs a client that speaks it. Immutable between 1 and more. @default 1 */
    readonly shards?: number;
    /** Zones by name, in the network's order. */
    readonly availabilityZones: readonly string[];
    /** Private subnets, one per zone. */
    readonly subnetIds: pulumi.Input<string[]>;
    /** Security group of the tier `cache`. */
    readonly securityGroupId: pulumi.Input<string>;
    /** KMS key of the data and of snapshots. Immutable. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** KMS key of the user's secret. */
    readonly secretsKeyArn: pulumi.Input<string>;
    /** KMS key of the log groups. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** Days that daily snapshots are kept, 1 to 35. */
    readonly snapshotRetentionDays: number;
    /** `hh:mm-hh:mm` UTC, at least an hour. @default "03:00-04:00" */
    readonly snapshotWindow?: string;
    /** `ddd:hh:mm-ddd:hh:mm` UTC, at least an hour; must not overlap the snapshots. @default "sun:05:00-sun:06:00" */
    readonly maintenanceWindow?: string;
    /**
     * Generation of the application's password, a number that only grows. The previous one stays valid, so that raising
     * it by one and then deploying the application rotates without an interruption (docs/runbooks/cache-password.md).
     * @default 1
     */
    readonly passwordGeneration?: number;
    /** Whether the engine refuses to delete the cache. @default { protect: true } */
    readonly deletionGuard?: DeletionGuard;
    /** Days that logs are kept; one of CloudWatch's values. @default 90 */
    readonly logRetentionDays?: number;
    /** SNS topic of each severity. */
    readonly alarmTopics: AlarmTopics;
}

export const DEFAULTS = Object.freeze({
    engine: "redis",
    shards: 1,
    snapshotWindow: "03:00-04:00",
    maintenanceWindow: "sun:05:00-sun:06:00",
    passwordGeneration: 1,
    deletionGuard: { protect: true },
    logRetentionDays: 90,
} as const);

export type SettledArgs = CacheClusterArgs & Required<Pick<CacheClusterArgs, keyof typeof DEFAULTS | "nodeCount">>;
