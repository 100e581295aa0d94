import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { domainEndpointOptions: { enforceHttps: true } },
    passing: {
        "absent beside a policy, which is true": {
            domainEndpointOptions: { enforceHttps: ABSENT, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
        },
        "the block empty, which is true": { domainEndpointOptions: { enforceHttps: ABSENT } },
    },
    violating: {
        off: { domainEndpointOptions: { enforceHttps: false } },
        "the block absent": { domainEndpointOptions: ABSENT },
    },
    unknown: {
        enforceHttps: { domainEndpointOptions: { enforceHttps: UNKNOWN } },
        block: { domainEndpointOptions: UNKNOWN },
    },
});
