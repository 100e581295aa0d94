import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-cluster-cross-az",
    family: "multi-az",
    description: "The nodes of a Memcached cluster stand in more than one zone.",
    severity: "medium",
    covers: ["R-CACHE-1"],
    remediation: "Set azMode to cross-az.",
    types: ["elasticache:Cluster"],
    // A replication group says it otherwise (elasticache-multi-az), and one node stands in one zone.
    check: (cache) =>
        cache.lower("engine") === "memcached" && (cache.number("numCacheNodes") ?? 1) > 1
            ? mustBeOneOf("azMode", ["cross-az"])(cache)
            : undefined,
});
