/** What a cache is for, and what follows from it (R-CACHE-2). Pure. */
import { reservedMemoryPercent } from "./node-types";

interface Purpose {
    readonly description: string;
    /** What happens when memory is full. */
    readonly maxmemoryPolicy: "noeviction" | "allkeys-lru";
    /** Fewest days that snapshots are kept. */
    readonly leastSnapshotDays: number;
    /** Whether a snapshot is taken before deletion. */
    readonly finalSnapshot: boolean;
    /** Commands of the application's user, in ACL terms. */
    readonly commands: string;
}

/**
 * Sessions have no append-only file: ElastiCache cannot combine it with Multi-AZ automatic failover, and a file on a
 * lost node helps nobody. They last because a replica in another zone holds every write (asynchronous: what is not
 * replicated within the last second can be lost), because nothing is evicted, and because of snapshots.
 */
export const purposes = {
    sessions: {
        description: "Sessions, jobs, Action Cable: never evicted to make room (R-CACHE-2)",
        maxmemoryPolicy: "noeviction",
        leastSnapshotDays: 1,
        finalSnapshot: true,
        // Sidekiq asks INFO and blocks on lists, Action Cable publishes, scripts of limiters and locks ask TIME, which is in none
        // of these categories; nothing that reads or changes the server.
        commands:
            "+@read +@write +@connection +@transaction +@pubsub +@scripting +@blocking -@admin -@dangerous +info +time",
    },
    cache: {
        description: "Application cache: the least recently used entry makes room (R-CACHE-2)",
        maxmemoryPolicy: "allkeys-lru",
        // Nothing depends on it; R-CACHE-3 asks for snapshots of both.
        leastSnapshotDays: 1,
        finalSnapshot: false,
        commands: "+@read +@write +@connection +@transaction -@admin -@dangerous +info",
    },
} as const satisfies Record<string, Purpose>;

export type PurposeName = keyof typeof purposes;

/**
 * What a client of cluster mode asks first, to find the shard of a key. The commands are in no category but `@slow`
 * (redis.io, CLUSTER SLOTS), so that no line above gives them.
 */
const CLUSTER_COMMANDS = "+cluster|slots +cluster|shards +cluster|nodes";

/** The access string of the application's user: its commands on every key and channel, nothing else. */
export function accessString(purpose: PurposeName, shards: number): string {
    return `on ~* &* -@all ${purposes[purpose].commands}${shards > 1 ? ` ${CLUSTER_COMMANDS}` : ""}`;
}

/** A user without permissions: unless the group has a `default` of its own, Redis has one without a password. */
export const DISABLED_USER = "off ~* -@all";

/**
 * Engine → its version and the family of its parameters. Each version is the last minor one of its major on ElastiCache, so
 * that AWS's automatic minor upgrades cannot pass it ("Engine versions and upgrading in ElastiCache"): where an older version
 * stands here than runs, the provider replaces the group and what it holds.
 */
export const engines = {
    redis: { version: "7.1", family: "redis7" },
    valkey: { version: "8.2", family: "valkey8" },
} as const;

export type Engine = keyof typeof engines;

interface CacheParameter {
    readonly name: string;
    readonly value: string;
    readonly why: string;
}

export function cacheParameters(purpose: PurposeName, shards: number, nodeType: string): readonly CacheParameter[] {
    return [
        { name: "maxmemory-policy", value: purposes[purpose].maxmemoryPolicy, why: "What the purpose is (R-CACHE-2)" },
        {
            name: "reserved-memory-percent",
            value: `${reservedMemoryPercent(nodeType)}`,
            why: "Replication and snapshots need memory of their own",
        },
        { name: "activedefrag", value: "yes", why: "Values of changing size otherwise leave holes" },
        {
            name: "slowlog-log-slower-than",
            value: "10000",
            why: "Commands over 10 ms, in microseconds, block all others",
        },
        ...(shards > 1 ? [{ name: "cluster-enabled", value: "yes", why: "Cluster mode, asked for by shards" }] : []),
    ];
}

/**
 * Ids of the nodes, as ElastiCache forms them from the group's id ("Finding connection endpoints"); the `CacheClusterId`
 * dimension of their metrics.
 */
export function nodeIds(groupId: string, shards: number, nodesPerShard: number): readonly string[] {
    const node = (n: number) => `${n}`.padStart(3, "0");
    const nodes = Array.from({ length: nodesPerShard }, (_, i) => node(i + 1));
    if (shards === 1) {
        return nodes.map((n) => `${groupId}-${n}`);
    }
    return Array.from({ length: shards }, (_, s) => `${s + 1}`.padStart(4, "0")).flatMap((shard) =>
        nodes.map((n) => `${groupId}-${shard}-${n}`),
    );
}
