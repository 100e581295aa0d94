import type * as pulumi from "@pulumi/pulumi";
import type { ConnectionPoolerArgs } from "../connection-pooler/args";
import type { AlarmTopics } from "../shared/alarms";
import type { VaultLock } from "../shared/backup-vault";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { SecretReplica } from "../shared/generated-secret";
import { type DatabaseRole, FIRST, type Lineage } from "./generations";
import type { InstanceClass } from "./instance-classes";

/** What the pooler needs that the database does not know. */
export type PoolerArgs = Pick<
    ConnectionPoolerArgs,
    | "image"
    | "imageRepositoryArn"
    | "vpcId"
    | "subnetIds"
    | "securityGroupId"
    | "cpuUnits"
    | "memoryMiB"
    | "certificateSecretArn"
    | "migrationReserve"
> & {
    /** Tasks, spread over the zones; at least 2. @default one for each zone */
    readonly taskCount?: number;
};

export interface DatabaseClusterArgs {
    /** Name of the database that the application uses: lower-case letters, digits and underscores, at most 56; no key word of SQL. */
    readonly databaseName: string;
    /** Class of the primary; one of `instance-classes.ts`. */
    readonly instanceClass: InstanceClass;
    /**
     * Class of the replicas. At least as large as the primary's: a replica that cannot hold the primary's
     * `max_connections` does not start. @default the primary's
     */
    readonly replicaInstanceClass?: InstanceClass;
    /** Read replicas, each in a zone of its own: the first of `availabilityZones`. 0 to the number of zones. */
    readonly replicaCount: number;
    /** Zones by name, in the network's order. */
    readonly availabilityZones: readonly string[];
    /** Major version of PostgreSQL; minor ones come by themselves in the maintenance window. @default "18" */
    readonly engineMajorVersion?: "17" | "18";
    /** Storage at creation, GiB. gp3 takes 20 to 65,536; it grows automatically and never shrinks. */
    readonly allocatedStorageGiB: number;
    /** Limit to which storage grows, GiB; at least 10 % above `allocatedStorageGiB` (RDS storage autoscaling). */
    readonly maxAllocatedStorageGiB: number;
    /** Subnets of the database tier, one per zone. */
    readonly subnetIds: pulumi.Input<string[]>;
    /** Security group of the tier `database`. */
    readonly securityGroupId: pulumi.Input<string>;
    /** KMS key of storage, Performance Insights, snapshots and the backup vault. Immutable for an existing instance. */
    readonly dataKeyArn: pulumi.Input<string>;
    /** KMS key of the secrets. */
    readonly secretsKeyArn: pulumi.Input<string>;
    /** KMS key of the log groups. */
    readonly logsKeyArn: pulumi.Input<string>;
    /**
     * Days between rotations of the passwords, 1 to 365; they start between 00:00 and 04:00 UTC. A change rotates both at
     * once. @default 30
     */
    readonly rotationDays?: number;
    /** The PgBouncer in front; the rotation functions run in its subnets with its security group. */
    readonly pooler: PoolerArgs;
    /** Daily backup, `hh:mm-hh:mm` UTC; outside AWS Backup's hours (`backup-schedule.ts`). @default "02:00-03:00" */
    readonly backupWindow?: string;
    /**
     * Weekly maintenance, `ddd:hh:mm-ddd:hh:mm` UTC; must overlap neither the backup nor AWS Backup's hours. Replicas, the second
     * region's too, have theirs in the same hours a day earlier. @default "sun:04:00-sun:05:00"
     */
    readonly maintenanceWindow?: string;
    /** Days of automated backups and point-in-time recovery: 1 to 35. */
    readonly backupRetentionDays: number;
    /** Lock of the backup vault. */
    readonly vaultLock: VaultLock;
    /** Protection against deletion: of the instance at AWS and of the resource in the engine. @default { protect: true } */
    readonly deletionGuard?: DeletionGuard;
    /** Time after which a request's statement is ended, in seconds, 1 to 3600. @default 30 */
    readonly statementTimeoutSeconds?: number;
    /** Statements slower than this are logged, in milliseconds, 10 to 60,000. @default 500 (R-APP-3's response time) */
    readonly slowQueryMs?: number;
    /** Data that may be lost, in seconds, 60 to 86,400; replica lag is alarmed on against it (R-DR-2). @default 300 */
    readonly rpoSeconds?: number;
    /** Days that logs are kept; one of CloudWatch's values. @default 90 */
    readonly logRetentionDays?: number;
    /** SNS topic of each severity; events of RDS go to them too. */
    readonly alarmTopics: AlarmTopics;
    /** Second region: secrets are replicated to it, recovery points copied (R-DR-1). @default none */
    readonly standby?: DatabaseStandby;
    /**
     * What the database is at the moment. Sessions of a `stale` one begin read-only, so that nothing, not even a
     * password rotation, is written where nobody will read it (docs/decisions/0042). @default "primary"
     */
    readonly role?: DatabaseRole;
    /** Which database of the region it is, and former ones that still exist (docs/decisions/0075). @default the first */
    readonly lineage?: Lineage;
    /** ARN of the other region's database, of which every generation after the first was made as a copy. */
    readonly sourceArn?: pulumi.Input<string> | undefined;
}

export interface DatabaseStandby extends SecretReplica {
    /** AWS Backup vault that receives copies of every recovery point. */
    readonly vaultArn: pulumi.Input<string>;
}

/** What holds where an argument is left out. */
export const DEFAULTS = Object.freeze({
    engineMajorVersion: "18",
    rotationDays: 30,
    backupWindow: "02:00-03:00",
    maintenanceWindow: "sun:04:00-sun:05:00",
    deletionGuard: { protect: true },
    statementTimeoutSeconds: 30,
    slowQueryMs: 500,
    rpoSeconds: 300,
    logRetentionDays: 90,
    role: "primary",
    lineage: FIRST,
} as const);

export type SettledArgs = DatabaseClusterArgs &
    Required<Pick<DatabaseClusterArgs, keyof typeof DEFAULTS | "replicaInstanceClass">>;
