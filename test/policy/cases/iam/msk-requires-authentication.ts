import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clientAuthentication: { sasl: { iam: true }, unauthenticated: false } },
    passing: {
        "by certificate": {
            clientAuthentication: {
                tls: { certificateAuthorityArns: ["arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/a"] },
            },
        },
    },
    violating: {
        anybody: { clientAuthentication: { sasl: { iam: true }, unauthenticated: true } },
        "no method": { clientAuthentication: { unauthenticated: ABSENT, sasl: ABSENT } },
        absent: { clientAuthentication: ABSENT },
    },
    unknown: { switch: { clientAuthentication: { unauthenticated: UNKNOWN } } },
});
