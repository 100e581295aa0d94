import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clientAuthentication: { sasl: { iam: true }, unauthenticated: false } },
    passing: {
        "by an authority that is known later": {
            clientAuthentication: {
                unauthenticated: ABSENT,
                sasl: ABSENT,
                tls: { certificateAuthorityArns: UNKNOWN },
            },
        },
        "by certificate": {
            clientAuthentication: {
                tls: { certificateAuthorityArns: ["arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/a"] },
            },
        },
    },
    violating: {
        anybody: { clientAuthentication: { sasl: { iam: true }, unauthenticated: true } },
        "methods that are all off": {
            clientAuthentication: { unauthenticated: ABSENT, sasl: { iam: false, scram: "false" } },
        },
        "no method": { clientAuthentication: { unauthenticated: ABSENT, sasl: ABSENT } },
        absent: { clientAuthentication: ABSENT },
    },
    unknown: { switch: { clientAuthentication: { unauthenticated: UNKNOWN } } },
});
