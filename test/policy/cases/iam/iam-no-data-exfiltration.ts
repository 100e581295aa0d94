import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "every object": ["s3:GetObject"],
        "every secret": ["ec2:CreateTags", "secretsmanager:GetSecretValue"],
        "by a wildcard": ["ssm:GetParameter*"],
    },
    ["lambda:CreateFunction", "s3:ListBucket", "ssm:DescribeParameters"],
);
