import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const origins = (allowOrigins: unknown) => ({ corsConfiguration: { allowOrigins } });

export const cases = resourceCases({
    compliant: { protocolType: "HTTP", ...origins(["https://example.com"]) },
    passing: { "no CORS": { corsConfiguration: ABSENT }, "no origins": origins(ABSENT) },
    violating: {
        "every website": origins(["*"]),
        "every website with TLS": origins(["https://*"]),
        "every website beside one": origins(["https://example.com", "*"]),
        "every website after one that is not known yet": origins([UNKNOWN, "*"]),
    },
    unknown: { origins: origins(UNKNOWN), configuration: { corsConfiguration: UNKNOWN } },
});
