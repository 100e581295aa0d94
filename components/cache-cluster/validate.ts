import { withDefaults } from "../shared/defaults";
import { checkLogDays, checkWholeNumber } from "../shared/ranges";
import { CACHE_SIZES, checkTypeSize } from "../shared/type-sizes";
import { checkWindows } from "../shared/windows";
import { type CacheClusterArgs, DEFAULTS, type SettledArgs } from "./args";
import { purposes } from "./purposes";

/** ElastiCache's quota "Nodes per cluster (cluster mode enabled)", in which replicas count too. */
const NODES_PER_CLUSTER = 90;

/** ElastiCache takes 40 characters for a group and for a user alike; its users end in `-app` and `-off`. */
const LONGEST_GROUP_ID = 36;

/** @throws Error where ElastiCache takes no group of that name, or none of its users (API Reference, CreateReplicationGroup) */
export function checkGroupId(id: string): void {
    if (!/^[a-z](?:-?[a-z0-9])*$/.test(id) || id.length > LONGEST_GROUP_ID) {
        throw new Error(
            `The replication group would be called "${id}" (${id.length} characters); allowed are 1 to ${LONGEST_GROUP_ID} ` +
                `lower-case letters, digits and single hyphens, a letter first, no hyphen last. It is made of project, environment and the component's name.`,
        );
    }
}

type Checked = Omit<
    SettledArgs,
    "subnetIds" | "securityGroupId" | "dataKeyArn" | "secretsKeyArn" | "logsKeyArn" | "alarmTopics"
>;

/** @throws Error with what was found, what is allowed and the fix */
export function settle(args: CacheClusterArgs): SettledArgs {
    const settled: SettledArgs = withDefaults({ ...DEFAULTS, nodeCount: args.availabilityZones.length }, args);
    checkCache(settled);
    return settled;
}

/** @throws as `settle`, for arguments of which none is left out */
export function checkCache(args: Checked): void {
    const zones = args.availabilityZones;
    if (new Set(zones).size !== zones.length) {
        throw new Error(`The zones ${zones.join(", ")} contain a duplicate; each node needs a zone of its own.`);
    }
    checkWholeNumber(
        "nodeCount",
        args.nodeCount,
        2,
        zones.length,
        `one node in each of the zones ${zones.join(", ")} at most`,
    );
    const mostShards = Math.floor(NODES_PER_CLUSTER / args.nodeCount);
    checkWholeNumber(
        "shards",
        args.shards,
        1,
        mostShards,
        `of ${args.nodeCount} nodes each: a cluster has ${NODES_PER_CLUSTER}`,
    );
    checkLogDays("logRetentionDays", args.logRetentionDays);
    const least = purposes[args.purpose].leastSnapshotDays;
    checkWholeNumber("snapshotRetentionDays", args.snapshotRetentionDays, least, 35, "R-CACHE-3 asks for snapshots");
    checkWholeNumber("passwordGeneration", args.passwordGeneration, 1, 1_000_000, "each rotation adds one");
    checkNodeType(args.nodeType);
    checkWindows(args.snapshotWindow, args.maintenanceWindow, "elasticache");
}

/** @throws Error with what was found and what is allowed */
export function checkNodeType(nodeType: string): void {
    if (/^cache\.(t[12]|m[123]|c1|r3)\./.test(nodeType) || !/^cache\.[a-z0-9]+\.[a-z0-9]+$/.test(nodeType)) {
        throw new Error(
            `nodeType is "${nodeType}"; allowed are ElastiCache node types of current generations, e.g. ` +
                `cache.t4g.small or cache.r7g.large (of earlier ones AWS makes no new clusters, and some have no automatic failover).`,
        );
    }
    if (/^cache\.r6gd\./.test(nodeType)) {
        throw new Error(
            `nodeType is "${nodeType}": nodes of r6gd keep part of the data on disk (data tiering), which is not switched ` +
                `on here, and ElastiCache makes none without it. Take cache.r7g or cache.r6g of the same size.`,
        );
    }
    checkTypeSize("nodeType", nodeType, CACHE_SIZES);
}
