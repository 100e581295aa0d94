import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } },
    passing: {
        "the policy of FIPS endpoints": {
            domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08" },
        },
        "the newest policy": { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-FIPS-PQ-2026-10" } },
        "the earlier policy of TLS 1.2": { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
    },
    violating: {
        "domainEndpointOptions.tlsSecurityPolicy absent": { domainEndpointOptions: { tlsSecurityPolicy: ABSENT } },
        "domainEndpointOptions.tlsSecurityPolicy Policy-Min-TLS-1-0-2019-07": {
            domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" },
        },
        "domainEndpointOptions absent": { domainEndpointOptions: ABSENT },
    },
    unknown: { "domainEndpointOptions.tlsSecurityPolicy": { domainEndpointOptions: { tlsSecurityPolicy: UNKNOWN } } },
});
