import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        policyTypeName: "SSLNegotiationPolicyType",
        policyAttributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" }],
    },
    passing: {
        "no attributes, as of a policy for cookies": { policyAttributes: ABSENT },
        "TLS 1.2 by name": {
            policyAttributes: [
                { name: "Protocol-TLSv1.2", value: "true" },
                { name: "Protocol-TLSv1", value: "false" },
            ],
        },
    },
    violating: {
        "an older policy": {
            policyAttributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-2016-08" }],
        },
        "TLS 1.1": { policyAttributes: [{ name: "Protocol-TLSv1.1", value: "true" }] },
    },
    unknown: { policyAttributes: { policyAttributes: UNKNOWN } },
});
