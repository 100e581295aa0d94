import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        assumeRolePolicy: JSON.stringify({
            Statement: [
                { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } },
            ],
        }),
    },
    passing: {
        "an identity provider that is known after apply": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRoleWithWebIdentity",
                    Principal: { Federated: UNKNOWN },
                },
            },
        },
        "a denial to an account": {
            assumeRolePolicy: {
                Statement: { Effect: "Deny", Action: "sts:AssumeRole", Principal: { AWS: "123456789012" } },
            },
        },
        "no trust policy, which the provider refuses": { assumeRolePolicy: ABSENT },
        "an account's named roles": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRole",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/ci-*" } },
                },
            },
        },
        "roles of a name, whose account the principal names": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRole",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Condition: {
                        ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*OnCall_*" },
                    },
                },
            },
        },
        "sessions of a role by its unique id": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRole",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Condition: { StringLike: { "aws:userid": "AROAEXAMPLE:*" } },
                },
            },
        },
        "a role": {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Action: "sts:AssumeRole",
                        Principal: { AWS: "arn:aws:iam::123456789012:role/ci" },
                    },
                ],
            }),
        },
    },
    violating: {
        "every role of an account": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRole",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/*" } },
                },
            },
        },
        "whoever calls": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRole",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Condition: { ArnLike: { "aws:PrincipalArn": "*" } },
                },
            },
        },
        "an account that knows a word": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRole",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Condition: { StringEquals: { "sts:ExternalId": "word" } },
                },
            },
        },
        "an account": {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "arn:aws:iam::123456789012:root" } },
                ],
            }),
        },
        "sessions of every role": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRole",
                    Principal: { AWS: "arn:aws:iam::123456789012:root" },
                    Condition: { StringLike: { "aws:userid": "AROA*" } },
                },
            },
        },
        "an account as a text": {
            assumeRolePolicy: {
                Statement: { Effect: "Allow", Action: "sts:AssumeRole", Principal: "arn:aws:iam::123456789012:root" },
            },
        },
        "an account by number": {
            assumeRolePolicy: JSON.stringify({
                Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: ["123456789012"] } }],
            }),
        },
    },
    unknown: { assumeRolePolicy: { assumeRolePolicy: UNKNOWN } },
});
