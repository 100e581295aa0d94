import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        securityHeadersConfig: {
            strictTransportSecurity: {
                accessControlMaxAgeSec: 31536000,
                includeSubdomains: true,
                override: true,
                preload: true,
            },
        },
    },
    violating: {
        absent: { securityHeadersConfig: ABSENT },
        "a month": { securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec: 2592000 } } },
        "includeSubdomains false": { securityHeadersConfig: { strictTransportSecurity: { includeSubdomains: false } } },
        "override false": { securityHeadersConfig: { strictTransportSecurity: { override: false } } },
        "preload false": { securityHeadersConfig: { strictTransportSecurity: { preload: false } } },
    },
    unknown: { "the age": { securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec: UNKNOWN } } } },
});
