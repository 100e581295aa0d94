import { resourceRule } from "../../lib/rule";

const PROTOCOL = "redisSettings.sslSecurityProtocol";

export const rule = resourceRule({
    name: "dms-redis-encrypted",
    family: "transit",
    description: "Database Migration Service speaks TLS with Redis.",
    severity: "medium",
    covers: ["DMS.12"],
    remediation: "Leave redisSettings.sslSecurityProtocol away, or set it to ssl-encryption.",
    types: ["dms:Endpoint"],
    check: (endpoint) =>
        endpoint.lower("engineName") === "redis" && endpoint.text(PROTOCOL) === "plaintext"
            ? `${endpoint.show(PROTOCOL)}; set it to ssl-encryption`
            : undefined,
});
