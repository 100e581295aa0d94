import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const protocol = (sslSecurityProtocol: unknown) => ({ redisSettings: { sslSecurityProtocol } });

export const cases = resourceCases({
    compliant: { engineName: "redis", ...protocol("ssl-encryption") },
    passing: {
        "sslSecurityProtocol absent, which is TLS": protocol(ABSENT),
        "another engine": { engineName: "mysql", redisSettings: ABSENT },
        "engineName absent, which the provider refuses": { engineName: ABSENT, ...protocol("plaintext") },
    },
    violating: { plain: protocol("plaintext") },
    unknown: {
        sslSecurityProtocol: protocol(UNKNOWN),
        engineName: { engineName: UNKNOWN, ...protocol("plaintext") },
    },
});
