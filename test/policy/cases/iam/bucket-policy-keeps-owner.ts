import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

const denial = (change: object): object => ({
    Statement: [
        {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: "*",
            Condition: { Bool: { "aws:SecureTransport": "false" } },
            ...change,
        },
    ],
});

export const cases = resourceCases({
    compliant: { policy: JSON.stringify(denial({})) },
    passing: {
        "policy absent": { policy: ABSENT },
        "another action": { policy: denial({ Condition: {}, Action: "s3:DeleteObject" }) },
        "every action but those on the policy": {
            policy: denial({ Condition: {}, Action: [], NotAction: ["s3:*BucketPolicy", "s3:GetObject"] }),
        },
        "of the objects alone": {
            policy: denial({ Condition: {}, Resource: ["arn:aws:s3:::data/a/*", "arn:aws:s3:::data/b/*"] }),
        },
        "one principal": {
            policy: denial({ Condition: {}, Principal: { AWS: "arn:aws:iam::123456789012:role/a" } }),
        },
        "an allowance": { policy: denial({ Condition: {}, Effect: "Allow" }) },
    },
    violating: {
        "every action": { policy: denial({ Condition: {}, Action: "*" }) },
        "every action of S3": { policy: denial({ Condition: {} }) },
        "the policy's own": {
            policy: denial({
                Condition: {},
                Action: ["s3:GetObject", "s3:PutBucketPolicy"],
                Principal: { AWS: "*" },
            }),
        },
        "by a wildcard": { policy: denial({ Condition: {}, Action: "s3:P*Policy" }) },
        "of the bucket and its objects": {
            policy: denial({ Condition: {}, Resource: ["arn:aws:s3:::data/*", "arn:aws:s3:::data"] }),
        },
        "every action but one": { policy: denial({ Condition: {}, Action: [], NotAction: "s3:GetObject" }) },
        "as a text": { policy: JSON.stringify(denial({ Condition: {} })) },
    },
    unknown: { policy: { policy: UNKNOWN } },
});
