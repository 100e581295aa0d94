import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        policy: JSON.stringify({
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Action: "kms:*",
                    Resource: "*",
                },
            ],
        }),
    },
    passing: {
        "no policy": { policy: ABSENT },
        "a denial to everybody": {
            policy: { Statement: [{ Effect: "Deny", Principal: "*", Action: "kms:PutKeyPolicy", Resource: "*" }] },
        },
        "everybody of one account": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: { AWS: "*" },
                        Action: "kms:Decrypt",
                        Resource: "*",
                        Condition: { StringEquals: { "kms:CallerAccount": "1" } },
                    },
                ],
            }),
        },
    },
    violating: {
        everybody: {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" }],
            }),
        },
        "every principal of AWS": {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", Principal: { AWS: ["*"] }, Action: "kms:Decrypt", Resource: "*" }],
            }),
        },
    },
    unknown: { policy: { policy: UNKNOWN } },
});
