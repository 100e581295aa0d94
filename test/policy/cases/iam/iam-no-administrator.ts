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
            "a denial of everything": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }],
                }),
            },
            "every action on one resource": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::data" }],
                }),
            },
        },
        violating: {
            texts: {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
                }),
            },
            lists: {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: ["s3:GetObject", "*"], Resource: ["*"] }],
                }),
            },
            "every action of every service": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: ["*:*"], Resource: "*" }],
                }),
            },
            "under a condition": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [
                        {
                            Effect: "Allow",
                            Action: "*",
                            Resource: "*",
                            Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
                        },
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
            "a denial of everything": { policy: { Statement: { Effect: "Deny", Action: "*", Resource: "*" } } },
            "every action on one resource": {
                policy: { Statement: { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::data" } },
            },
        },
        violating: {
            texts: { policy: { Statement: { Effect: "Allow", Action: "*", Resource: "*" } } },
            lists: { policy: { Statement: { Effect: "Allow", Action: ["s3:GetObject", "*"], Resource: ["*"] } } },
            "every action of every service": {
                policy: { Statement: { Effect: "Allow", Action: ["*:*"], Resource: "*" } },
            },
            "under a condition": {
                policy: {
                    Statement: {
                        Effect: "Allow",
                        Action: "*",
                        Resource: "*",
                        Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
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
            "a denial of everything": {
                inlinePolicy: JSON.stringify({ Statement: { Effect: "Deny", Action: "*", Resource: "*" } }),
            },
            "every action on one resource": {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::data" },
                }),
            },
        },
        violating: {
            texts: { inlinePolicy: JSON.stringify({ Statement: { Effect: "Allow", Action: "*", Resource: "*" } }) },
            lists: {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: ["s3:GetObject", "*"], Resource: ["*"] },
                }),
            },
            "every action of every service": {
                inlinePolicy: JSON.stringify({ Statement: { Effect: "Allow", Action: ["*:*"], Resource: "*" } }),
            },
            "under a condition": {
                inlinePolicy: JSON.stringify({
                    Statement: {
                        Effect: "Allow",
                        Action: "*",
                        Resource: "*",
                        Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
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
            "a denial of everything": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({ Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }),
                    },
                ],
            },
            "every action on one resource": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::data" }],
                        }),
                    },
                ],
            },
        },
        violating: {
            texts: {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] }),
                    },
                ],
            },
            lists: {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: ["s3:GetObject", "*"], Resource: ["*"] }],
                        }),
                    },
                ],
            },
            "every action of every service": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: ["*:*"], Resource: "*" }] }),
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
                                    Action: "*",
                                    Resource: "*",
                                    Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
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
