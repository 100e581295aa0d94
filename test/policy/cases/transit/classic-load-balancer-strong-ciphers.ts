import { resourceCases } from "../../cases";
import { CLASSIC_NEGOTIATIONS, CLASSIC_POLICIES } from "../../../../policies/lib/types";
import { ABSENT, UNKNOWN } from "../../harness";

const offering = (name: unknown, value: unknown = "true") => ({
    policyAttributes: [
        { name: "Protocol-TLSv1.2", value: "true" },
        { name, value },
    ],
});

export const cases = [
    resourceCases({
        types: CLASSIC_POLICIES,
        compliant: { policyTypeName: "SSLNegotiationPolicyType", ...offering("ECDHE-ECDSA-AES128-GCM-SHA256") },
        passing: {
            "no attributes, as of a policy for cookies": { policyAttributes: ABSENT },
            "a weak cipher switched off": offering("RC4-MD5", "false"),
            "a predefined policy": offering("Reference-Security-Policy", "ELBSecurityPolicy-TLS-1-2-2017-01"),
            "the server's order": offering("Server-Defined-Cipher-Order"),
        },
        violating: {
            "triple DES": offering("DES-CBC3-SHA"),
            RC4: offering("ECDHE-RSA-RC4-SHA"),
            "no encryption": offering("NULL-SHA256"),
            "no key": offering("ADH-AES128-SHA"),
            "for export": offering("EXP-RC2-CBC-MD5"),
            "beside a cipher that is not known yet": {
                policyAttributes: [
                    { name: UNKNOWN, value: "true" },
                    { name: "DES-CBC3-SHA", value: "true" },
                ],
            },
        },
        unknown: { policyAttributes: { policyAttributes: UNKNOWN }, "the switch": offering("DES-CBC3-SHA", UNKNOWN) },
    }),
    resourceCases({
        types: CLASSIC_NEGOTIATIONS,
        compliant: { lbPort: 443, attributes: [{ name: "ECDHE-ECDSA-AES128-GCM-SHA256", value: "true" }] },
        passing: { "no attributes": { attributes: ABSENT } },
        violating: { RC4: { attributes: [{ name: "ECDHE-RSA-RC4-SHA", value: "true" }] } },
        unknown: { attributes: { attributes: UNKNOWN } },
    }),
];
