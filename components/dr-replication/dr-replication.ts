import * as pulumi from "@pulumi/pulumi";
import { AppCluster } from "../app-cluster";
import { CacheCluster } from "../cache-cluster";
import { ConnectionPooler } from "../connection-pooler";
import { maxConnections } from "../database-cluster/instance-classes";
import { StandbyEdge } from "../edge-tier/standby-edge";
import { type Tier, Vpc } from "../vpc";
import type { DrReplicationArgs, StandbyAddresses, StandbyCacheArgs } from "./args";
import { AssetReplication } from "./asset-replication";
import { REPLICA_SETTLE_SECONDS, RotationRelay } from "./rotation-relay";
import { StandbyDatabase } from "./standby-database";

/**
 * The second region: network, database replica, PgBouncer, Redis, edge and application, of the same components as the
 * first (R-DR-1 to R-DR-3). Give it a provider of that region; every child and look-up inherits it.
 */
export class DrReplication extends pulumi.ComponentResource {
    /** The region's own VPC. */
    readonly network: Vpc;
    /** The database: a replica until a failover promotes it. */
    readonly database: StandbyDatabase;
    /** PgBouncer before that database. */
    readonly pooler: ConnectionPooler;
    /** Redis for sessions and cache, running but empty: nothing is replicated into them (docs/decisions/0043). */
    readonly caches: Readonly<Record<"sessions" | "cache", CacheCluster>>;
    /** Load balancer and web ACL, behind the same CDN. */
    readonly edge: StandbyEdge;
    /** The application, with the fewest tasks while the region stands by. */
    readonly app: AppCluster;
    /** Copy of the compiled assets. */
    readonly assets: AssetReplication;

    constructor(name: string, args: DrReplicationArgs, opts: pulumi.ComponentResourceOptions) {
        super("integers:dr:DrReplication", name, {}, opts);
        const { foundation, deletionGuard, logRetentionDays, environment } = args;
        const child = { parent: this };

        this.network = new Vpc(
            `${name}-network`,
            {
                ...args.network,
                logsKeyArn: foundation.logsKeyArn,
                dataKeyArn: foundation.dataKeyArn,
                logRetentionDays,
                alarmTopics: foundation.alarmTopics,
            },
            child,
        );
        this.database = new StandbyDatabase(
            `${name}-database`,
            {
                ...args.database,
                subnetIds: this.network.databaseSubnetIds,
                securityGroupId: this.group("database"),
                dataKeyArn: foundation.dataKeyArn,
                logsKeyArn: foundation.logsKeyArn,
                backupVaultName: foundation.backupVaultName,
                alarmTopics: foundation.alarmTopics,
                deletionGuard,
            },
            child,
        );
        this.pooler = this.createPooler(`${name}-pooler`, args);
        // Short names: a replication group's may have 40 characters, and project and environment are part of it.
        this.caches = {
            sessions: this.createCache("sessions", args, args.caches.sessions),
            cache: this.createCache("cache", args, args.caches.cache),
        };
        this.edge = new StandbyEdge(
            `${name}-edge`,
            {
                ...args.edge,
                environment,
                region: args.region,
                vpcId: this.network.vpcId,
                publicSubnetIds: this.network.publicSubnetIds,
                securityGroupId: this.group("loadBalancer"),
                logsKeyArn: foundation.logsKeyArn,
                accessLogBucketName: foundation.accessLogBucketName,
                alarmTopics: foundation.alarmTopics,
                deletionGuard,
            },
            child,
        );
        this.app = this.createApp(`${name}-app`, args);
        this.assets = new AssetReplication(
            `${name}-assets`,
            {
                environment,
                primaryRegion: args.primaryRegion,
                region: args.region,
                sourceBucketName: args.assetsBucketName,
                sourceKeyArn: args.primaryDataKeyArn,
                dataKeyArn: foundation.dataKeyArn,
                accessLogBucketName: foundation.accessLogBucketName,
                deletionGuard,
            },
            child,
        );
        this.registerOutputs({
            databaseIdentifier: this.database.identifier,
            clusterArn: this.app.clusterArn,
            loadBalancerArn: this.edge.loadBalancer.arn,
        });
    }

    private group(tier: Tier): pulumi.Output<string> {
        return this.network.securityGroupId(tier);
    }

    private createPooler(name: string, args: DrReplicationArgs): ConnectionPooler {
        const { imageDigest, rotatedSecretArn, ...pooler } = args.pooler;
        new RotationRelay(
            `${name}-relay`,
            {
                primaryRegion: args.primaryRegion,
                secretArn: rotatedSecretArn,
                alarmTopics: args.primaryAlarmTopics,
            },
            { parent: this },
        );
        return new ConnectionPooler(
            name,
            {
                ...pooler,
                rotation: { secretArn: rotatedSecretArn, settleSeconds: REPLICA_SETTLE_SECONDS },
                image: pulumi.interpolate`${args.foundation.imageRepositoryUrl}@${imageDigest}`,
                imageRepositoryArn: args.foundation.imageRepositoryArn,
                taskCount: args.network.availabilityZones.length,
                primaryAddress: this.database.address,
                replicaAddresses: [],
                replicaCount: 0,
                maxConnections: maxConnections(args.database.instanceClass),
                secretsKeyArn: args.foundation.secretsKeyArn,
                dataKeyArn: args.foundation.dataKeyArn,
                logsKeyArn: args.foundation.logsKeyArn,
                vpcId: this.network.vpcId,
                subnetIds: this.network.appSubnetIds,
                securityGroupId: this.group("pooler"),
                logRetentionDays: args.logRetentionDays,
                deletionGuard: args.deletionGuard,
                alarmTopics: args.foundation.alarmTopics,
            },
            { parent: this },
        );
    }

    private createCache(purpose: "sessions" | "cache", args: DrReplicationArgs, cache: StandbyCacheArgs): CacheCluster {
        return new CacheCluster(
            purpose,
            {
                ...cache,
                purpose,
                availabilityZones: args.network.availabilityZones,
                subnetIds: this.network.appSubnetIds,
                securityGroupId: this.group("cache"),
                dataKeyArn: args.foundation.dataKeyArn,
                secretsKeyArn: args.foundation.secretsKeyArn,
                logsKeyArn: args.foundation.logsKeyArn,
                snapshotRetentionDays: 1,
                deletionGuard: args.deletionGuard,
                logRetentionDays: args.logRetentionDays,
                alarmTopics: args.foundation.alarmTopics,
            },
            { parent: this },
        );
    }

    private createApp(name: string, args: DrReplicationArgs): AppCluster {
        const { foundation } = args;
        const balancer = this.edge.loadBalancer;
        const address = ({ address, port, secretArn }: CacheCluster) => ({ address, port, secretArn });
        const addresses: StandbyAddresses = {
            databaseAddress: this.database.address,
            poolerAddress: this.pooler.address,
            poolerPort: this.pooler.port,
            readerName: this.pooler.readerDatabaseName,
            sessions: address(this.caches.sessions),
            cache: address(this.caches.cache),
        };
        return new AppCluster(
            name,
            {
                ...args.app,
                ...args.settingsOf(addresses),
                environment: args.environment,
                vpcId: this.network.vpcId,
                subnetIds: this.network.appSubnetIds,
                securityGroupId: this.group("app"),
                targetGroupArn: balancer.targetGroupArn,
                targetGroupArnSuffix: balancer.targetGroupArnSuffix,
                loadBalancerArnSuffix: balancer.arnSuffix,
                imageRepositoryUrl: foundation.imageRepositoryUrl,
                imageRepositoryArn: foundation.imageRepositoryArn,
                secretsKeyArn: foundation.secretsKeyArn,
                logsKeyArn: foundation.logsKeyArn,
                dataKeyArn: foundation.dataKeyArn,
                poolerServiceArn: this.pooler.serviceArn,
                migrates: args.serves,
                alarmTopics: foundation.alarmTopics,
                deletionGuard: args.deletionGuard,
            },
            { parent: this },
        );
    }
}
