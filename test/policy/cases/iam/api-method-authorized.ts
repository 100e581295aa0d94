import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { httpMethod: "GET", authorization: "AWS_IAM" },
    passing: {
        "a key": { authorization: "NONE", apiKeyRequired: true },
        "what browsers ask before": { httpMethod: "OPTIONS", authorization: "NONE" },
    },
    violating: { none: { authorization: "NONE" }, absent: { authorization: ABSENT } },
    unknown: { authorization: { authorization: UNKNOWN } },
});
