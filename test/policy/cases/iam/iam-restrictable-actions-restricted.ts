import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["iam:Policy", "iam:RolePolicy", "iam:UserPolicy"],
        compliant: {
            policy: JSON.stringify({
                Version: "2012-10-17",
                Statement: [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::data/*" }],
            }),
        },
        passing: {
            "policy absent, which grants nothing": { policy: ABSENT },
            "an action that knows no resource": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [
                        {
                            Effect: "Allow",
                            Action: ["ecr:GetAuthorizationToken", "ec2:DescribeInstances", "cloudwatch:PutMetricData"],
                            Resource: "*",
                        },
                    ],
                }),
            },
            "wildcards that stand for none": {
                policy: { Statement: { Effect: "Allow", Action: ["tag:Get*", "ec2messages:*"], Resource: "*" } },
            },
            "under a condition": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [
                        {
                            Effect: "Allow",
                            Action: "s3:GetObject",
                            Resource: "*",
                            Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
                        },
                    ],
                }),
            },
        },
        violating: {
            "one that does": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
                }),
            },
            "one of several": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: ["ec2:DescribeInstances", "kms:Decrypt"], Resource: ["*"] }],
                }),
            },
            "a list that is of one resource": {
                policy: { Statement: { Effect: "Allow", Action: "s3:ListBucket", Resource: "*" } },
            },
            "a wildcard that stands for one": {
                policy: { Statement: { Effect: "Allow", Action: "ec2:Describe*", Resource: "*" } },
            },
            "an action of a service that is seldom met": {
                policy: { Statement: { Effect: "Allow", Action: "qbusiness:CreateIndex", Resource: "*" } },
            },
            "all but some": {
                policy: { Statement: { Effect: "Allow", NotAction: "iam:*", Resource: "*" } },
            },
            everything: {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
                }),
            },
        },
        unknown: { "the document": { policy: UNKNOWN } },
    }),
    resourceCases({
        types: ["iam:GroupPolicy"],
        compliant: {
            policy: { Statement: { Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::data/*" } },
        },
        passing: {
            "policy absent, which grants nothing": { policy: ABSENT },
            "an action that knows no resource": {
                policy: {
                    Statement: {
                        Effect: "Allow",
                        Action: ["ecr:GetAuthorizationToken", "ec2:DescribeInstances", "cloudwatch:PutMetricData"],
                        Resource: "*",
                    },
                },
            },
            "under a condition": {
                policy: {
                    Statement: {
                        Effect: "Allow",
                        Action: "s3:GetObject",
                        Resource: "*",
                        Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
                    },
                },
            },
        },
        violating: {
            "one that does": { policy: { Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*" } } },
            "one of several": {
                policy: {
                    Statement: { Effect: "Allow", Action: ["ec2:DescribeInstances", "kms:Decrypt"], Resource: ["*"] },
                },
            },
            everything: { policy: { Statement: { Effect: "Allow", Action: "*", Resource: "*" } } },
        },
        unknown: { "the document": { policy: UNKNOWN } },
    }),
    resourceCases({
        types: ["ssoadmin:PermissionSetInlinePolicy"],
        compliant: {
            inlinePolicy: JSON.stringify({
                Statement: { Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::data/*" },
            }),
        },
        passing: {
            "inlinePolicy absent, which grants nothing": { inlinePolicy: ABSENT },
            "an action that knows no resource": {
                inlinePolicy: JSON.stringify({
                    Statement: {
                        Effect: "Allow",
                        Action: ["ecr:GetAuthorizationToken", "ec2:DescribeInstances", "cloudwatch:PutMetricData"],
                        Resource: "*",
                    },
                }),
            },
            "under a condition": {
                inlinePolicy: JSON.stringify({
                    Statement: {
                        Effect: "Allow",
                        Action: "s3:GetObject",
                        Resource: "*",
                        Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
                    },
                }),
            },
        },
        violating: {
            "one that does": {
                inlinePolicy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*" } }),
            },
            "one of several": {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: ["ec2:DescribeInstances", "kms:Decrypt"], Resource: ["*"] },
                }),
            },
            everything: {
                inlinePolicy: JSON.stringify({ Statement: { Effect: "Allow", Action: "*", Resource: "*" } }),
            },
        },
        unknown: { "the document": { inlinePolicy: UNKNOWN } },
    }),
    resourceCases({
        types: ["iam:Role"],
        compliant: {
            inlinePolicies: [
                {
                    name: "a",
                    policy: JSON.stringify({
                        Statement: [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::data/*" }],
                    }),
                },
            ],
        },
        passing: {
            "inlinePolicies absent, which grants nothing": { inlinePolicies: ABSENT },
            "an action that knows no resource": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [
                                {
                                    Effect: "Allow",
                                    Action: [
                                        "ecr:GetAuthorizationToken",
                                        "ec2:DescribeInstances",
                                        "cloudwatch:PutMetricData",
                                    ],
                                    Resource: "*",
                                },
                            ],
                        }),
                    },
                ],
            },
            "under a condition": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [
                                {
                                    Effect: "Allow",
                                    Action: "s3:GetObject",
                                    Resource: "*",
                                    Condition: { StringEquals: { "aws:ResourceTag/a": "b" } },
                                },
                            ],
                        }),
                    },
                ],
            },
        },
        violating: {
            "one that does": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
                        }),
                    },
                ],
            },
            "one of several": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [
                                { Effect: "Allow", Action: ["ec2:DescribeInstances", "kms:Decrypt"], Resource: ["*"] },
                            ],
                        }),
                    },
                ],
            },
            everything: {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }),
                    },
                ],
            },
        },
        unknown: { "the document": { inlinePolicies: UNKNOWN } },
    }),
];
