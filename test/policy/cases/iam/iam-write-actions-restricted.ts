import { identityPolicyCases } from "../../identity-policy-cases";

export const cases = identityPolicyCases(
    {
        "one action": ["s3:PutObject"],
        "one of several": ["s3:GetObject", "sqs:SendMessage"],
        "by a wildcard": ["dynamodb:*"],
    },
    [
        "s3:GetObject",
        "ec2:DescribeInstances",
        "ecr:GetAuthorizationToken",
        "ecr:BatchCheckLayerAvailability",
        "logs:FilterLogEvents",
        "sqs:ReceiveMessage",
        "cloudwatch:PutMetricData",
    ],
);
