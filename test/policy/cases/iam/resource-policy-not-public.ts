import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { NARROWED, OPEN } from "../../public-policy-cases";

export const cases = resourceCases({
    compliant: {
        policy: JSON.stringify({
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: "events.amazonaws.com" },
                    Action: "sns:Publish",
                    Resource: "*",
                },
            ],
        }),
    },
    passing: {
        ...NARROWED,
        "no policy": { policy: ABSENT },
        "a denial to everybody": {
            policy: JSON.stringify({ Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }] }),
        },
        "from one address": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "sqs:SendMessage",
                        Resource: "*",
                        Condition: { IpAddress: { "aws:SourceIp": ["198.51.100.7/32"] } },
                    },
                ],
            }),
        },
        "to clients of a file system that come by its mount targets": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: { AWS: "*" },
                        Action: "elasticfilesystem:ClientMount",
                        Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } },
                    },
                ],
            }),
        },
        "under a condition": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "sns:Publish",
                        Resource: "*",
                        Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:s3:::uploads" } },
                    },
                ],
            }),
        },
    },
    violating: {
        ...OPEN,
        "in a document where another part is not known yet": {
            policy: {
                Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:GetObject", Resource: UNKNOWN }],
            },
        },
        "to clients of a file system wherever they are": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: { AWS: "*" },
                        Action: "elasticfilesystem:ClientMount",
                        Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "false" } },
                    },
                ],
            }),
        },
        "as a destination of logs calls it": {
            accessPolicy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "logs:PutSubscriptionFilter" }] },
        },
        "as a destination of deliveries calls it": {
            deliveryDestinationPolicy: {
                Statement: [{ Effect: "Allow", Principal: "*", Action: "logs:CreateDelivery", Resource: "*" }],
            },
        },
        "as an access point of several regions holds it": {
            details: {
                name: "all",
                policy: JSON.stringify({
                    Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
                }),
            },
        },
        "as a template of repositories calls it": {
            repositoryPolicy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "ecr:BatchGetImage" }] },
        },
        "under a condition that names nobody": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "sqs:SendMessage",
                        Resource: "*",
                        Condition: { Bool: { "aws:SecureTransport": "true" } },
                    },
                ],
            }),
        },
        "under a condition that leaves somebody out": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "sqs:SendMessage",
                        Resource: "*",
                        Condition: { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } },
                    },
                ],
            }),
        },
        "under a condition that leaves an ARN out": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "s3:GetObject",
                        Resource: "*",
                        Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::1:user/a" } },
                    },
                ],
            }),
        },
        "of any organization": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "sqs:SendMessage",
                        Resource: "*",
                        Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } },
                    },
                ],
            }),
        },
        "from any address": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: "*",
                        Action: "sqs:SendMessage",
                        Resource: "*",
                        Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } },
                    },
                ],
            }),
        },
        "a role of any account": {
            policy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: { AWS: "arn:aws:iam::*:role/reader" },
                        Action: "sqs:SendMessage",
                        Resource: "*",
                    },
                ],
            }),
        },
        "in a document with a comma too many": {
            policy: '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "sns:Publish", "Resource": "*", },], }',
        },
        everybody: {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
            }),
        },
        "every principal of AWS": {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:GetObject", Resource: "*" }],
            }),
        },
        "all but one": {
            policy: JSON.stringify({
                Statement: [{ Effect: "Allow", NotPrincipal: { AWS: "arn" }, Action: "s3:GetObject", Resource: "*" }],
            }),
        },
    },
    unknown: { policy: { policy: UNKNOWN } },
});
