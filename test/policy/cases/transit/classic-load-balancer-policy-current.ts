import { resourceCases } from "../../cases";
import { CLASSIC_NEGOTIATIONS, CLASSIC_POLICIES } from "../../../../policies/lib/types";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: CLASSIC_POLICIES,
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
    }),
    resourceCases({
        types: CLASSIC_NEGOTIATIONS,
        compliant: { lbPort: 443, attributes: [{ name: "Protocol-TLSv1.2", value: "true" }] },
        passing: { "no attributes": { attributes: ABSENT } },
        violating: {
            "TLS 1.0": { attributes: [{ name: "Protocol-TLSv1", value: "true" }] },
            "an older policy": {
                attributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-2015-05" }],
            },
        },
        unknown: { attributes: { attributes: UNKNOWN } },
    }),
];
