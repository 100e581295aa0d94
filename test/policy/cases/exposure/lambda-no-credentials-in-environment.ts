import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

// Of the form of keys, and nobody's (AWS documentation's own examples).
const ACCESS = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

export const cases = resourceCases({
    compliant: { environment: { variables: { LEVEL: "info" } } },
    passing: { "no environment": { environment: ABSENT }, "no variables": { environment: { variables: ABSENT } } },
    violating: {
        "an access key": { environment: { variables: { KEY: ACCESS } } },
        "a secret key": { environment: { variables: { LEVEL: SECRET } } },
    },
    unknown: { "the variables": { environment: { variables: UNKNOWN } } },
});
