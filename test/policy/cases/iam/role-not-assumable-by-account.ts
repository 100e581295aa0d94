import { resourceCases } from "../../cases";
import { UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        assumeRolePolicy: JSON.stringify({
            Statement: [
                { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } },
            ],
        }),
    },
    passing: {
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
        "an account": {
            assumeRolePolicy: JSON.stringify({
                Statement: [
                    { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "arn:aws:iam::123456789012:root" } },
                ],
            }),
        },
        "an account by number": {
            assumeRolePolicy: JSON.stringify({
                Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: ["123456789012"] } }],
            }),
        },
    },
    unknown: { assumeRolePolicy: { assumeRolePolicy: UNKNOWN } },
});
