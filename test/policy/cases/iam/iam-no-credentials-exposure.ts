import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "an access key for another user": ["s3:GetObject", "iam:CreateAccessKey"],
        "any role": ["sts:AssumeRole"],
        "a key of a service": ["lightsail:CreateBucketAccessKey"],
        "by a wildcard": ["redshift:GetCluster*"],
    },
    ["ecr:GetAuthorizationToken", "lambda:CreateFunction"],
);
