import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engineName: "redis", redisSettings: { sslSecurityProtocol: "ssl-encryption" } },
    passing: {
        "absent, which is TLS": { redisSettings: { sslSecurityProtocol: ABSENT } },
        "another engine": { engineName: "postgres", redisSettings: { sslSecurityProtocol: "plaintext" } },
        "no engine, which the provider refuses": { engineName: ABSENT },
    },
    violating: { plain: { redisSettings: { sslSecurityProtocol: "plaintext" } } },
    unknown: { protocol: { redisSettings: { sslSecurityProtocol: UNKNOWN } } },
});
