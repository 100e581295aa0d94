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
            "a service's actions on one resource": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" }],
                }),
            },
            "named actions on every resource": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "ec2:DescribeInstances", Resource: "*" }],
                }),
            },
        },
        violating: {
            "a service on everything": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
                }),
            },
            "everything but named actions": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", NotAction: "iam:*", Resource: "*" }],
                }),
            },
            "everything but named resources": {
                policy: JSON.stringify({
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3:::x" }],
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
            "a service's actions on one resource": {
                policy: { Statement: { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" } },
            },
            "named actions on every resource": {
                policy: { Statement: { Effect: "Allow", Action: "ec2:DescribeInstances", Resource: "*" } },
            },
        },
        violating: {
            "a service on everything": { policy: { Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } } },
            "everything but named actions": {
                policy: { Statement: { Effect: "Allow", NotAction: "iam:*", Resource: "*" } },
            },
            "everything but named resources": {
                policy: { Statement: { Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3:::x" } },
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
            "a service's actions on one resource": {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" },
                }),
            },
            "named actions on every resource": {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: "ec2:DescribeInstances", Resource: "*" },
                }),
            },
        },
        violating: {
            "a service on everything": {
                inlinePolicy: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } }),
            },
            "everything but named actions": {
                inlinePolicy: JSON.stringify({ Statement: { Effect: "Allow", NotAction: "iam:*", Resource: "*" } }),
            },
            "everything but named resources": {
                inlinePolicy: JSON.stringify({
                    Statement: { Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3:::x" },
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
            "a service's actions on one resource": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::data" }],
                        }),
                    },
                ],
            },
            "named actions on every resource": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: "ec2:DescribeInstances", Resource: "*" }],
                        }),
                    },
                ],
            },
        },
        violating: {
            "a service on everything": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] }),
                    },
                ],
            },
            "everything but named actions": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({ Statement: [{ Effect: "Allow", NotAction: "iam:*", Resource: "*" }] }),
                    },
                ],
            },
            "everything but named resources": {
                inlinePolicies: [
                    {
                        name: "a",
                        policy: JSON.stringify({
                            Statement: [{ Effect: "Allow", Action: "s3:*", NotResource: "arn:aws:s3:::x" }],
                        }),
                    },
                ],
            },
        },
        unknown: { "the document": { inlinePolicies: UNKNOWN } },
    }),
];
