import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "elasticache-snapshots",
    family: "backup",
    description: "A Redis cache is backed up.",
    severity: "high",
    covers: ["ElastiCache.1", "CKV_AWS_134", "AVD-AWS-0050", "CT.ELASTICACHE.PR.1"],
    remediation: "Set snapshotRetentionLimit to 1 or more; a cache that may be lost is exempted with that reason.",
    types: ["elasticache:ReplicationGroup", "elasticache:Cluster"],
    check: (cache) =>
        // Memcached has no snapshots, and a member has its group's.
        cache.lower("engine") === "memcached" ||
        (cache.has("replicationGroupId") && cache.type === token("elasticache:Cluster"))
            ? undefined
            : mustBeAtLeast("snapshotRetentionLimit", 1, "day")(cache),
});
