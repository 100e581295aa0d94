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
            "a denial": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }],
                }),
            },
            "a prefix": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::data" }],
                }),
            },
        },
        violating: {
            "everything but a service": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", NotAction: "iam:*", Resource: "arn:aws:s3:::data" }],
                }),
            },
            "two stars, which are one": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:**", Resource: "arn:aws:s3:::data" }],
                }),
            },
            "a text": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" }],
                }),
            },
            "in a list": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [
                        { Effect: "Allow", Action: ["s3:GetObject", "dynamodb:*"], Resource: "arn:aws:s3:::data" },
                    ],
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
            "a denial": { policy: { Statement: { Effect: "Deny", Action: "s3:*", Resource: "*" } } },
            "a prefix": {
                policy: { Statement: { Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::data" } },
            },
        },
        violating: {
            "two stars, which are one": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:**", Resource: "arn:aws:s3:::data" }],
                }),
            },
            "a text": { policy: { Statement: { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" } } },
            "in a list": {
                policy: {
                    Statement: {
                        Effect: "Allow",
                        Action: ["s3:GetObject", "dynamodb:*"],
                        Resource: "arn:aws:s3:::data",
                    },
                },
            },
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
            "a denial": {
                inlinePolicy: JSON.stringify({ Statement: { Effect: "Deny", Action: "s3:*", Resource: "*" } }),
            },
            "a prefix": {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::data" },
                }),
            },
        },
        violating: {
            "two stars, which are one": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:**", Resource: "arn:aws:s3:::data" }],
                }),
            },
            "a text": {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" },
                }),
            },
            "in a list": {
                inlinePolicy: JSON.stringify({
                    Statement: {
                        Effect: "Allow",
                        Action: ["s3:GetObject", "dynamodb:*"],
                        Resource: "arn:aws:s3:::data",
                    },
                }),
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
            "a denial": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({ Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] }),
                    },
                ],
            },
            "a prefix": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::data" }],
                        }),
                    },
                ],
            },
        },
        violating: {
            "two stars, which are one": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:**", Resource: "arn:aws:s3:::data" }],
                }),
            },
            "a text": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" }],
                        }),
                    },
                ],
            },
            "in a list": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [
                                {
                                    Effect: "Allow",
                                    Action: ["s3:GetObject", "dynamodb:*"],
                                    Resource: "arn:aws:s3:::data",
                                },
                            ],
                        }),
                    },
                ],
            },
        },
        unknown: { "the document": { inlinePolicies: UNKNOWN } },
    }),
];
