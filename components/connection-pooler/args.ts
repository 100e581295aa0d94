import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import type { DeletionGuard } from "../shared/deletion-guard";

/** A secret that the rotation alternates between two users, and the role that both act as. */
export interface ApplicationCredentials {
    /** Secrets Manager secret with `username` and `password`, in its current and its previous version. */
    readonly secretArn: pulumi.Input<string>;
    /** PostgreSQL role of the application; its clone is `<role>_clone`, the rotation function's form. */
    readonly role: string;
}

export interface ConnectionPoolerArgs {
    /** Database on the servers, and the name by which clients connect to it; `<name>_reader` reads. */
    readonly databaseName: string;
    /** Address of the primary. */
    readonly primaryAddress: pulumi.Input<string>;
    /** Addresses of the read replicas, `replicaCount` of them; with none, reads go to the primary. */
    readonly replicaAddresses: pulumi.Input<string[]>;
    /** How many replicas there are; plain, because the pool sizes follow from it. */
    readonly replicaCount: number;
    /** `max_connections` of the servers. */
    readonly maxConnections: number;
    /** What clients sign in to PgBouncer with, and PgBouncer to the servers. */
    readonly credentials: ApplicationCredentials;
    /**
     * For a replicated secret: the original in the region that rotates it, whose event has to reach this region's
     * default bus, and the seconds until the replica has the new version.
     * @default the secret of `credentials`, at once
     */
    readonly rotation?: { readonly secretArn: pulumi.Input<string>; readonly settleSeconds: number };
    /** Secret of the master user, which the container that makes the roles reads. */
    readonly masterSecretArn: pulumi.Input<string>;
    /** KMS key of both secrets. */
    readonly secretsKeyArn: pulumi.Input<string>;
    /** KMS key of the tasks' disks; its policy must let Fargate use it (components/security-baseline/key-policies.ts). */
    readonly dataKeyArn: pulumi.Input<string>;
    /** KMS key of the log group. */
    readonly logsKeyArn: pulumi.Input<string>;
    /** Image with PgBouncer, psql and openssl (`image/Dockerfile`), by digest: `<repository>@sha256:<64 hex digits>`. */
    readonly image: pulumi.Input<string>;
    /** ARN of the repository that the image is pulled from. */
    readonly imageRepositoryArn: pulumi.Input<string>;
    /** VPC of the subnets. */
    readonly vpcId: pulumi.Input<string>;
    /** Private subnets, one per zone, for the load balancer and for the tasks. */
    readonly subnetIds: pulumi.Input<string[]>;
    /** Security group of the tier `pooler` (components/vpc/flows.ts), for the load balancer and for the tasks. */
    readonly securityGroupId: pulumi.Input<string>;
    /** Tasks, spread over the zones. At least 2. */
    readonly taskCount: number;
    /** Processor of a task, in units of 1/1024. PgBouncer uses one thread. @default 512 */
    readonly cpuUnits?: 256 | 512 | 1024;
    /** Memory of a task in MiB, as much as Fargate has with these units; 2,000 clients with TLS need about 150. @default 1024 */
    readonly memoryMiB?: 512 | 1024 | 2048;
    /**
     * Secret with `certificate` and `privateKey` (PEM) that clients verify. Without it each task makes a certificate of
     * its own: the connection is encrypted, its other end is trusted because only the pooler's security group
     * answers on that address (docs/decisions/0012). @default none
     */
    readonly certificateSecretArn?: pulumi.Input<string>;
    /** Connections kept for migrations, which bypass the pool, 1 to 500. @default 20 */
    readonly migrationReserve?: number;
    /** Days that logs are kept; one of CloudWatch's values. @default 90 */
    readonly logRetentionDays?: number;
    /** Whether AWS refuses to delete the load balancer; the opt-out says why. @default { protect: true } */
    readonly deletionGuard?: DeletionGuard;
    /** SNS topic of each severity. */
    readonly alarmTopics: AlarmTopics;
}

export const DEFAULTS = Object.freeze({
    cpuUnits: 512,
    memoryMiB: 1024,
    migrationReserve: 20,
    logRetentionDays: 90,
    deletionGuard: { protect: true },
} as const);

export type SettledArgs = ConnectionPoolerArgs & Required<Pick<ConnectionPoolerArgs, keyof typeof DEFAULTS>>;
