import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        environment: {
            environmentVariables: [{ name: "AWS_SECRET_ACCESS_KEY", type: "SECRETS_MANAGER", value: "deploy" }],
        },
    },
    passing: {
        "another variable": { environment: { environmentVariables: [{ name: "STAGE", value: "prod" }] } },
        none: { environment: ABSENT },
    },
    violating: {
        plain: {
            environment: { environmentVariables: [{ name: "AWS_ACCESS_KEY_ID", type: "PLAINTEXT", value: "AKIA" }] },
        },
        "a secret by its form": {
            environment: { environmentVariables: [{ name: "DB", value: "postgres://app:hunter2@db/app" }] },
        },
        "plain by default": { environment: { environmentVariables: [{ name: "AWS_SECRET_ACCESS_KEY", value: "a" }] } },
    },
    unknown: {
        type: { environment: { environmentVariables: [{ name: "AWS_ACCESS_KEY_ID", type: UNKNOWN, value: "AKIA" }] } },
        name: { environment: { environmentVariables: [{ name: UNKNOWN, type: "PLAINTEXT", value: "AKIA" }] } },
    },
});
