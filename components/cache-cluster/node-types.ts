/** What depends on the type of a node (ElastiCache User Guide). Pure. */

const sizeOf = (nodeType: string): string => nodeType.split(".").at(-1)!;

/** Percent of memory: small nodes swap before the usual quarter is used up ("Managing reserved memory"). */
const RESERVED: Readonly<Record<string, number>> = { micro: 50, small: 30 };
const RESERVED_ELSE = 25;

export function reservedMemoryPercent(nodeType: string): number {
    return RESERVED[sizeOf(nodeType)] ?? RESERVED_ELSE;
}

/** Connections that a node takes: `maxclients`, which cannot be changed ("Valkey and Redis OSS parameters"). */
export function maxClients(nodeType: string): number {
    if (sizeOf(nodeType) === "micro") {
        return 20_000;
    }
    return nodeType.startsWith("cache.t3.") ? 46_000 : 65_000;
}
