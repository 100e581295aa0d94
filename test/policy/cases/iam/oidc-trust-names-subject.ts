import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const ISSUER = "token.actions.githubusercontent.com";
const bound = (key: string, subject: string) => ({
    assumeRolePolicy: {
        Statement: {
            Effect: "Allow",
            Action: "sts:AssumeRoleWithWebIdentity",
            Principal: { Federated: [`arn:aws:iam::123456789012:oidc-provider/${ISSUER}`] },
            Condition: { StringEquals: { [key]: [subject] } },
        },
    },
});

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
        "a provider that is known after apply, and a subject": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Action: "sts:AssumeRoleWithWebIdentity",
                    Principal: { Federated: UNKNOWN },
                    Condition: { StringEquals: { [`${ISSUER}:sub`]: "repo:acme/platform:ref:refs/heads/main" } },
                },
            },
        },
        "a role that is known after apply": {
            assumeRolePolicy: { Statement: { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: UNKNOWN } } },
        },
        "no trust policy, which the provider refuses": { assumeRolePolicy: ABSENT },
        "a denial": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Deny",
                    Action: "sts:AssumeRoleWithWebIdentity",
                    Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${ISSUER}` },
                },
            },
        },
        "every repository of one owner": bound(`${ISSUER}:sub`, "repo:acme/*"),
        "an enterprise's own issuer": bound(`${ISSUER}/acme:sub`, "repo:acme/platform:ref:refs/heads/main"),
        "another claim first": bound(`${ISSUER}:sub`, "repository_owner:acme:repo:acme/platform"),
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
        "a claim that anybody chooses first": bound(`${ISSUER}:sub`, "environment:production:repo:acme/platform"),
        "owners that begin alike": bound(`${ISSUER}:sub`, "repo:acme*"),
        "a text that is no subject": bound(`${ISSUER}:sub`, "acme"),
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
