import type * as pulumi from "@pulumi/pulumi";
import type { AlarmTopics } from "../shared/alarms";
import type { DeletionGuard } from "../shared/deletion-guard";
import type { AppClusterArgs } from "../app-cluster/args";
import type { CacheClusterArgs } from "../cache-cluster/args";
import type { Lineage } from "../database-cluster/generations";
import type { BaseArgs } from "../database-cluster/instance-base";
import type { StandbyEdgeArgs } from "../edge-tier/standby-edge";
import type { VpcArgs } from "../vpc";
import type { ConnectionPoolerArgs } from "../connection-pooler/args";

/** What the foundation layer has in this region: keys, topics, buckets, the image repository. */
export interface StandbyFoundation {
    readonly dataKeyArn: pulumi.Input<string>;
    readonly logsKeyArn: pulumi.Input<string>;
    readonly secretsKeyArn: pulumi.Input<string>;
    readonly accessLogBucketName: pulumi.Input<string>;
    /** Vault that receives copies of the first region's backups, and backups of the database here once it serves. */
    readonly backupVaultName: pulumi.Input<string>;
    readonly imageRepositoryUrl: pulumi.Input<string>;
    readonly imageRepositoryArn: pulumi.Input<string>;
    readonly alarmTopics: AlarmTopics;
}

/** The first region's database, and how its copy here is set up. */
export interface StandbyDatabaseArgs extends Omit<
    BaseArgs,
    "subnetIds" | "securityGroupId" | "dataKeyArn" | "logsKeyArn" | "deletionGuard"
> {
    /** ARN of the first region's database. */
    readonly sourceArn: pulumi.Input<string>;
    /** Which database of this region it is, and former ones that still exist (docs/decisions/0075). */
    readonly lineage: Lineage;
    /**
     * Generation of the first region's database, whose automated backups are replicated here; undefined while that one
     * is a replica of this.
     */
    readonly backedUpGeneration: number | undefined;
    /** Vault of the first region, which receives copies of this region's backups. */
    readonly copyVaultArn: pulumi.Input<string>;
    /** Whether the replica has a standby in a second zone before it is promoted; afterwards it always has. */
    readonly multiAz: boolean;
    /** Storage at creation of the first region's database, GiB; alarms on storage are told by it. */
    readonly allocatedStorageGiB: number;
    readonly maxAllocatedStorageGiB: number;
    readonly backupRetentionDays: number;
    readonly backupWindow: string;
}

/** What `ConnectionPooler` needs that the region itself does not know. */
export type StandbyPoolerArgs = Pick<
    ConnectionPoolerArgs,
    | "databaseName"
    | "cpuUnits"
    | "memoryMiB"
    | "certificateSecretArn"
    | "migrationReserve"
    | "credentials"
    | "masterSecretArn"
> & {
    readonly imageDigest: string;
    /** The secret of `credentials` in the first region, which rotates it. */
    readonly rotatedSecretArn: pulumi.Input<string>;
};

/** One Redis of the region. */
export type StandbyCacheArgs = Pick<CacheClusterArgs, "nodeType" | "engine" | "shards" | "passwordGeneration">;

/** Arguments of the edge that the component sets itself. */
type EdgeSetHere =
    | "vpcId"
    | "publicSubnetIds"
    | "securityGroupId"
    | "logsKeyArn"
    | "accessLogBucketName"
    | "alarmTopics"
    | "deletionGuard"
    | "environment"
    | "region";

/** Arguments of the application that the component sets itself. */
type AppSetHere =
    | "environment"
    | "vpcId"
    | "subnetIds"
    | "securityGroupId"
    | "targetGroupArn"
    | "targetGroupArnSuffix"
    | "loadBalancerArnSuffix"
    | "imageRepositoryUrl"
    | "imageRepositoryArn"
    | "secretsKeyArn"
    | "logsKeyArn"
    | "dataKeyArn"
    | "alarmTopics"
    | "deletionGuard"
    | "poolerServiceArn"
    | "variables"
    | "secrets"
    | "secretArns"
    | "migrates";

/** Addresses of the region's own services, for the application's settings. */
export interface StandbyAddresses {
    readonly databaseAddress: pulumi.Output<string>;
    readonly poolerAddress: pulumi.Output<string>;
    readonly poolerPort: number;
    readonly readerName: string;
    readonly sessions: {
        readonly address: pulumi.Output<string>;
        readonly port: number;
        readonly secretArn: pulumi.Output<string>;
    };
    readonly cache: {
        readonly address: pulumi.Output<string>;
        readonly port: number;
        readonly secretArn: pulumi.Output<string>;
    };
}

export type AppSettings = Pick<AppClusterArgs, "variables" | "secrets" | "secretArns" | "migration">;

export interface DrReplicationArgs {
    /** Name of the environment; physical names begin with `integers-<environment>`. */
    readonly environment: string;
    /** Region of the standby; the component's provider must be of that region. */
    readonly region: string;
    /** Region of the other layers. */
    readonly primaryRegion: string;
    /** Topics of that region. */
    readonly primaryAlarmTopics: AlarmTopics;
    /** Whether this region serves: its application is of full size and migrates (R-DR-5). */
    readonly serves: boolean;
    /** Keys, topics and buckets of this region, and its image repository. */
    readonly foundation: StandbyFoundation;
    /** Arguments of this region's `Vpc`; the region gives it keys and topics. */
    readonly network: Omit<VpcArgs, "logsKeyArn" | "dataKeyArn" | "logRetentionDays" | "alarmTopics"> & {
        readonly cidrBlock: string;
    };
    /** Arguments of the replica, which a failover makes the primary. */
    readonly database: StandbyDatabaseArgs;
    /** Arguments of this region's `ConnectionPooler`. */
    readonly pooler: StandbyPoolerArgs;
    /** Arguments of both `CacheCluster`s; they start empty. */
    readonly caches: { readonly sessions: StandbyCacheArgs; readonly cache: StandbyCacheArgs };
    /** Arguments of this region's `StandbyEdge`. */
    readonly edge: Omit<StandbyEdgeArgs, EdgeSetHere>;
    /** Arguments of this region's `AppCluster`. */
    readonly app: Omit<AppClusterArgs, AppSetHere | "migration">;
    /** The application's settings over this region's addresses. */
    readonly settingsOf: (addresses: StandbyAddresses) => AppSettings;
    /** Bucket of compiled assets in the primary region, which is replicated. */
    readonly assetsBucketName: pulumi.Input<string>;
    /** KMS key of that bucket, in the primary region. */
    readonly primaryDataKeyArn: pulumi.Input<string>;
    /** Days that logs are kept; one of CloudWatch's values. */
    readonly logRetentionDays: number;
    /** Guards database, caches, buckets and load balancers of this region. */
    readonly deletionGuard: DeletionGuard;
}
