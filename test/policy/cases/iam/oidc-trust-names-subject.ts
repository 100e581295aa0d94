import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        assumeRolePolicy: JSON.stringify({
            Statement: [
                {
                    Effect: "Allow",
                    Action: "sts:AssumeRoleWithWebIdentity",
                    Principal: {
                        Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
                    },
                    Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/platform:*" } },
                },
            ],
        }),
    },
    passing: {
        "another principal": {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } },
                ],
            }),
        },
    },
    violating: {
        "no condition": {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Action: "sts:AssumeRoleWithWebIdentity",
                        Principal: {
                            Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
                        },
                        Sid: "a",
                    },
                ],
            }),
        },
        "the audience alone": {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Action: "sts:AssumeRoleWithWebIdentity",
                        Principal: {
                            Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
                        },
                        Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } },
                    },
                ],
            }),
        },
        "every repository": {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    {
                        Effect: "Allow",
                        Action: "sts:AssumeRoleWithWebIdentity",
                        Principal: {
                            Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
                        },
                        Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:*" } },
                    },
                ],
            }),
        },
    },
    unknown: { assumeRolePolicy: { assumeRolePolicy: UNKNOWN } },
});
