import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms } from "../shared/alarms";
import { finalSnapshotName } from "../shared/final-snapshot";
import { createLogGroup, logGroupName } from "../shared/log-groups";
import { REDIS_PORT } from "../shared/ports";
import { orRefuse } from "../shared/refusal";
import { nodeAlarms } from "./alarm-table";
import type { CacheClusterArgs, SettledArgs } from "./args";
import { cacheParameters, engines, nodeIds, purposes } from "./purposes";
import { createUsers, type CacheUsers } from "./users";
import { checkGroupId, settle } from "./validate";

const LOG_TYPES = ["slow-log", "engine-log"] as const;

/**
 * ElastiCache for one purpose (R-CACHE-1 to R-CACHE-3): Multi-AZ with automatic failover, nodes in distinct zones, TLS
 * and own key, users with the least commands.
 */
export class CacheCluster extends pulumi.ComponentResource {
    /** Address for reads and writes; in cluster mode the configuration endpoint. */
    readonly address: pulumi.Output<string>;
    /** Port of the address; TLS only. */
    readonly port: number = REDIS_PORT;
    /** Secret of the application's user: JSON with `username` and `password`. */
    readonly secretArn: pulumi.Output<string>;
    /** Id of the replication group, `<project>-<stack>-<name>`. */
    readonly replicationGroupId: pulumi.Output<string>;
    /** ARN of the replication group. */
    readonly replicationGroupArn: pulumi.Output<string>;
    /** Log groups of slow commands and of the engine. */
    readonly logGroupNames: string[];

    constructor(name: string, args: CacheClusterArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:data:CacheCluster", name, {}, opts);
        const settled = orRefuse(() => settle(args));
        const groupId = `${pulumi.getProject()}-${pulumi.getStack()}-${name}`;
        orRefuse(() => checkGroupId(groupId));

        const parameterGroup = this.createParameterGroup(name, settled);
        const subnetGroup = new aws.elasticache.SubnetGroup(
            `${name}-subnets`,
            { description: `${name}: private subnets, one a zone`, subnetIds: settled.subnetIds },
            { parent: this },
        );
        const users = createUsers(name, groupId, settled, { parent: this });
        const group = this.createGroup(name, groupId, settled, parameterGroup, subnetGroup, users);
        for (const id of nodeIds(groupId, settled.shards, settled.nodeCount)) {
            createAlarms(
                `${name}-${id.slice(groupId.length + 1)}`,
                {
                    rows: nodeAlarms(settled.purpose, settled.nodeType),
                    topics: settled.alarmTopics,
                    dimensions: { CacheClusterId: id, CacheNodeId: "0001" },
                },
                { parent: this, dependsOn: [group] },
            );
        }

        this.address = settled.shards > 1 ? group.configurationEndpointAddress : group.primaryEndpointAddress;
        this.secretArn = users.secretArn;
        this.replicationGroupId = group.replicationGroupId;
        this.logGroupNames = LOG_TYPES.map((logType) => logGroupName(name, logType));
        this.replicationGroupArn = group.arn;
        this.registerOutputs({
            address: this.address,
            port: this.port,
            secretArn: this.secretArn,
            replicationGroupId: this.replicationGroupId,
        });
    }

    private createParameterGroup(name: string, args: SettledArgs): aws.elasticache.ParameterGroup {
        return new aws.elasticache.ParameterGroup(
            `${name}-parameters`,
            {
                family: engines[args.engine].family,
                description: `${name}: each parameter's reason is in components/cache-cluster/purposes.ts`,
                parameters: cacheParameters(args.purpose, args.shards, args.nodeType).map(({ name, value }) => ({
                    name,
                    value,
                })),
            },
            { parent: this },
        );
    }

    private createGroup(
        name: string,
        groupId: string,
        args: SettledArgs,
        parameterGroup: aws.elasticache.ParameterGroup,
        subnetGroup: aws.elasticache.SubnetGroup,
        users: CacheUsers,
    ): aws.elasticache.ReplicationGroup {
        const logs = LOG_TYPES.map((logType) => ({
            logType,
            logFormat: "json",
            destinationType: "cloudwatch-logs",
            destination: createLogGroup(`${name}-${logType}`, logGroupName(name, logType), args, { parent: this }).name,
        }));
        return new aws.elasticache.ReplicationGroup(
            `${name}-group`,
            {
                replicationGroupId: groupId,
                description: purposes[args.purpose].description,
                engine: args.engine,
                engineVersion: engines[args.engine].version,
                nodeType: args.nodeType,
                port: this.port,
                ...placement(args),
                multiAzEnabled: true,
                automaticFailoverEnabled: true,
                parameterGroupName: parameterGroup.name,
                subnetGroupName: subnetGroup.name,
                securityGroupIds: [args.securityGroupId],
                atRestEncryptionEnabled: true,
                kmsKeyId: args.dataKeyArn,
                transitEncryptionEnabled: true,
                transitEncryptionMode: "required",
                userGroupIds: [users.userGroup.userGroupId],
                snapshotRetentionLimit: args.snapshotRetentionDays,
                snapshotWindow: args.snapshotWindow,
                maintenanceWindow: args.maintenanceWindow,
                ...(purposes[args.purpose].finalSnapshot
                    ? { finalSnapshotIdentifier: finalSnapshotName(groupId, subnetGroup.id) }
                    : {}),
                autoMinorVersionUpgrade: true,
                applyImmediately: false,
                // No notificationTopicArn: "The Amazon SNS topic you are publishing to cannot be encrypted" (ElastiCache User
                // Guide, "Event Notifications and Amazon SNS"), and ours are; AWS would take one and tell nobody.
                logDeliveryConfigurations: logs,
            },
            { parent: this, protect: args.deletionGuard.protect },
        );
    }
}

/** One shard: nodes in the first zones of the list, by name. Cluster mode: AWS spreads each shard's nodes over zones. */
function placement(args: SettledArgs): Partial<aws.elasticache.ReplicationGroupArgs> {
    return args.shards > 1
        ? { clusterMode: "enabled", numNodeGroups: args.shards, replicasPerNodeGroup: args.nodeCount - 1 }
        : {
              numCacheClusters: args.nodeCount,
              preferredCacheClusterAzs: args.availabilityZones.slice(0, args.nodeCount),
          };
}
