import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } },
    passing: {
        "the provider's default for enforceHttps": { domainEndpointOptions: { enforceHttps: ABSENT } },
        "the policy of FIPS endpoints": {
            domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08" },
        },
        "the newest policy": { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-FIPS-PQ-2026-10" } },
    },
    violating: {
        "the policy of 2019": { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
        "TLS 1.0": { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } },
        "tlsSecurityPolicy absent": { domainEndpointOptions: { tlsSecurityPolicy: ABSENT } },
        "the block absent": { domainEndpointOptions: ABSENT },
        "plain HTTP too": { domainEndpointOptions: { enforceHttps: false } },
    },
    unknown: { tlsSecurityPolicy: { domainEndpointOptions: { tlsSecurityPolicy: UNKNOWN } } },
});
