import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "a password for another user": ["iam:UpdateLoginProfile"],
        "a role handed to an instance": ["iam:PassRole", "ec2:RunInstances"],
        "by a wildcard": ["iam:Put*"],
    },
    ["lambda:CreateFunction", "iam:PassRole", "s3:GetObject"],
);
