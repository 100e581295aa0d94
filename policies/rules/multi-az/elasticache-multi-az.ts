import { all, mustBeTrue } from "../../lib/checks";
import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

/** The number may stand in each node group's own block. */
function everyGroupHasReplica(cache: View): boolean {
    const groups = cache.views("nodeGroupConfigurations");
    return groups.length > 0 && !someIn(groups, (group) => (group.number("replicaCount") ?? 0) < 1);
}

export const rule = resourceRule({
    name: "elasticache-multi-az",
    family: "multi-az",
    description: "A cache has a replica in another zone.",
    severity: "high",
    covers: ["R-CACHE-1"],
    remediation: "Set multiAzEnabled to true with numCacheClusters of 2 or more, or replicasPerNodeGroup of 1 or more.",
    types: ["elasticache:ReplicationGroup"],
    check: all(mustBeTrue("multiAzEnabled"), (cache) =>
        (cache.number("numCacheClusters") ?? 0) >= 2 ||
        (cache.number("replicasPerNodeGroup") ?? 0) >= 1 ||
        everyGroupHasReplica(cache)
            ? undefined
            : `${cache.show("numCacheClusters")} and ${cache.show("replicasPerNodeGroup")}; there must be a replica`,
    ),
});
