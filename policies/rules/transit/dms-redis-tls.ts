import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const PROTOCOL = "redisSettings.sslSecurityProtocol";

export const rule = resourceRule({
    name: "dms-redis-tls",
    family: "transit",
    description: "A migration reaches Redis by TLS.",
    severity: "medium",
    covers: ["DMS.12"],
    remediation: "Set redisSettings.sslSecurityProtocol to ssl-encryption, or leave it out.",
    types: ["dms:Endpoint"],
    check: (endpoint) =>
        both(
            () => endpoint.lower("engineName") === "redis",
            () => endpoint.lower(PROTOCOL) === "plaintext",
        )
            ? `${endpoint.show(PROTOCOL)}; set it to ssl-encryption`
            : undefined,
});
