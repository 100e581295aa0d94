import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "elasticache-tls-required",
    family: "transit",
    description: "A replication group refuses connections without TLS.",
    severity: "high",
    covers: ["R-SEC-1"],
    remediation: "Set transitEncryptionMode to required, once no client connects without TLS.",
    types: ["elasticache:ReplicationGroup"],
    check: (cache) =>
        cache.text("transitEncryptionMode") === "preferred"
            ? `${cache.show("transitEncryptionMode")}, which takes plain connections too; set it to required`
            : undefined,
});
