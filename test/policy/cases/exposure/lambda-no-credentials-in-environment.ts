import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

// Of the form of keys, and nobody's (AWS documentation's own examples).
const ACCESS = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

export const cases = resourceCases({
    compliant: { environment: { variables: { LEVEL: "info" } } },
    passing: {
        "an ARN": { environment: { variables: { SECRET: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db" } } },
        "no environment": { environment: ABSENT },
        "no variables": { environment: { variables: ABSENT } },
    },
    violating: {
        "an access key": { environment: { variables: { KEY: ACCESS } } },
        "a password in an address": { environment: { variables: { DB: "postgres://app:hunter2@db/app" } } },
        "a secret beside what is not known yet": { environment: { variables: { A: UNKNOWN, KEY: ACCESS } } },
        "a secret key": { environment: { variables: { LEVEL: SECRET } } },
    },
    unknown: { "the variables": { environment: { variables: UNKNOWN } } },
});
