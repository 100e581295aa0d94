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
        "no trust policy, which the provider refuses": { assumeRolePolicy: ABSENT },
        "a role of another account": {
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
        "everybody of one organization": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Principal: { AWS: "*" },
                    Action: "sts:AssumeRole",
                    Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1a2b3c4d5e" } },
                },
            },
        },
        "a denial": { assumeRolePolicy: { Statement: { Effect: "Deny", Principal: "*", Action: "sts:AssumeRole" } } },
    },
    violating: {
        everybody: {
            assumeRolePolicy: JSON.stringify({
                Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: "*" }],
            }),
        },
        "every principal of AWS": {
            assumeRolePolicy: JSON.stringify({
                Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: ["*"] } }],
            }),
        },
        "everybody who knows a word": {
            assumeRolePolicy: {
                Statement: {
                    Effect: "Allow",
                    Principal: { AWS: "*" },
                    Action: "sts:AssumeRole",
                    Condition: { StringEquals: { "sts:ExternalId": "word" } },
                },
            },
        },
        "all but one": {
            assumeRolePolicy: {
                Statement: { Effect: "Allow", NotPrincipal: { AWS: "arn" }, Action: "sts:AssumeRole" },
            },
        },
    },
    unknown: { assumeRolePolicy: { assumeRolePolicy: UNKNOWN } },
});
