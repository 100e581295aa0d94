import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { NARROWED, OPEN } from "../../public-policy-cases";

const policy = (statement: object) => ({
    policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*", ...statement }],
    }),
});
const callers = { "kms:CallerAccount": "123456789012" };
const service = { "kms:ViaService": "secretsmanager.eu-central-1.amazonaws.com" };

export const cases = resourceCases({
    compliant: policy({ Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*" }),
    passing: {
        ...NARROWED,
        "no policy, which leaves AWS's own": { policy: ABSENT },
        "everybody of one account by a service": policy({ Condition: { StringEquals: { ...callers, ...service } } }),
    },
    violating: {
        ...OPEN,
        everybody: policy({}),
        "everybody who comes by a service": policy({ Condition: { StringEquals: service } }),
        "everybody over TLS": policy({ Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    },
    unknown: { policy: { policy: UNKNOWN } },
});
