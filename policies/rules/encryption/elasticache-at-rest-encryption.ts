import { followsPrimary } from "../../lib/caches";
import { isGiven, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-at-rest-encryption",
    family: "encryption",
    description: "A cache encrypts what it keeps on disk and in snapshots.",
    severity: "high",
    covers: ["ElastiCache.4", "CKV_AWS_29", "AVD-AWS-0045", "CT.ELASTICACHE.PR.4"],
    remediation: "Set atRestEncryptionEnabled to true; it can be set at creation only.",
    types: ["elasticache:ReplicationGroup"],
    // Left out, Valkey is encrypted, Redis is not (CreateReplicationGroup).
    check: (cache) =>
        followsPrimary(cache) || (!isGiven(cache, "atRestEncryptionEnabled") && cache.lower("engine") === "valkey")
            ? undefined
            : mustBeTrue("atRestEncryptionEnabled")(cache),
});
