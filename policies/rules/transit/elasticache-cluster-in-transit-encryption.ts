import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-cluster-in-transit-encryption",
    family: "transit",
    description:
        "A cache outside a replication group speaks TLS with its clients: Memcached can, Redis and Valkey cannot.",
    severity: "high",
    covers: ["R-CACHE-3"],
    remediation: "Set transitEncryptionEnabled to true (Memcached), or make it an aws.elasticache.ReplicationGroup.",
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
