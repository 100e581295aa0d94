import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cache-cluster-in-transit-encryption",
    family: "transit",
    description: "A cache that is no replication group speaks TLS with its clients, which Memcached alone can.",
    severity: "high",
    covers: ["R-SEC-1"],
    level: "advisory",
    remediation:
        "Memcached: set transitEncryptionEnabled to true. Redis and Valkey: use a ReplicationGroup, which encrypts.",
    types: ["elasticache:Cluster"],
    // A member has its group's, which elasticache-in-transit-encryption judges.
    check: (cache) => {
        if (cache.has("replicationGroupId") || cache.isTrue("transitEncryptionEnabled")) {
            return undefined;
        }
        return cache.lower("engine") === "memcached"
            ? `${cache.show("transitEncryptionEnabled")}; set it to true`
            : `${cache.show("engine")} without a replication group has no TLS; use a ReplicationGroup`;
    },
});
