import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        compliant: {
            environment: { variables: { STAGE: "prod" } },
            kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1",
        },
        passing: { "no environment": { environment: ABSENT, kmsKeyArn: ABSENT } },
        violating: {
            "AWS's own key": { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:alias/aws/lambda" },
            "kmsKeyArn absent": { kmsKeyArn: ABSENT },
            "kmsKeyArn empty": { kmsKeyArn: "" },
        },
        unknown: { kmsKeyArn: { kmsKeyArn: UNKNOWN } },
    }),
    resourceCases({
        compliant: { environment: { variables: {} } },
        passing: { "an empty environment": { environment: { variables: ABSENT } } },
        violating: {
            "a variable beside no key": { environment: { variables: { STAGE: "prod" } } },
            "a variable in a form of its own": { environment: { STAGE: "prod" } },
        },
        unknown: { "environment.variables": { environment: { variables: UNKNOWN } } },
    }),
];
