/** A cache that would go from one shard to several, or back. Pure. */

/** Caches by their key under `data:`; each publishes `<key>Address`. */
type Shards = Readonly<Record<"sessions" | "cache", { readonly shards?: number | undefined }>>;

/**
 * Why a cache that stands cannot follow. ElastiCache switches cluster mode in two steps, of which the first wants every
 * client to speak both protocols, and never back ("Modifying cluster mode", ElastiCache User Guide); it says so when the
 * parameters were changed already. More shards or fewer where there are several happen in place, online.
 *
 * @param before what the layer published at its last deployment; nothing is refused before the first
 * @returns undefined where all can, else what cannot and the ways out
 */
export function problemOfShards(
    before: Readonly<Record<string, unknown>> | undefined,
    wanted: Shards,
): string | undefined {
    for (const [key, { shards = 1 }] of Object.entries(wanted)) {
        const address = before?.[`${key}Address`];
        // A configuration endpoint is named so ("Finding connection endpoints", the same guide).
        const clustered = typeof address === "string" ? address.startsWith("clustercfg.") : undefined;
        if (clustered !== undefined && clustered !== shards > 1) {
            return (
                `data:${key}: shards is ${shards}, but ${key} is deployed ${clustered ? "with several shards" : "with one shard"}, ` +
                `and ElastiCache does not go from ${clustered ? "several to one" : "one to several"} in one step. Set shards ` +
                `${clustered ? "to 2 or more" : "to 1, or leave it out, and take a larger nodeType instead"} ` +
                `(docs/operator-guide.md)`
            );
        }
    }
    return undefined;
}
