import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-cluster-in-transit-encryption",
    family: "transit",
    description:
        "A cache outside a replication group speaks TLS with its clients: Memcached can, Redis and Valkey cannot.",
    severity: "high",
    covers: ["R-CACHE-3"],
    // No control of AWS asks it of these, and each way there makes the cache anew.
    level: "advisory",
    remediation:
        "Set transitEncryptionEnabled to true (Memcached from 1.6.12 on), or make it an aws.elasticache.ReplicationGroup; either replaces the cache.",
    types: ["elasticache:Cluster"],
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html
    check: (cache) => {
        if (cache.has("replicationGroupId")) {
            return undefined;
        }
        return cache.lower("engine") === "memcached"
            ? mustBeTrue("transitEncryptionEnabled")(cache)
            : `${cache.show("engine")} outside a replication group, where it has no TLS; make it a ReplicationGroup`;
    },
});
