import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "a bucket's policy": ["s3:GetObject", "s3:PutBucketPolicy"],
        "every action of IAM": ["iam:*"],
        "by a wildcard": ["kms:Put*"],
    },
    ["s3:PutObject", "kms:Decrypt", "iam:GetRole"],
);
