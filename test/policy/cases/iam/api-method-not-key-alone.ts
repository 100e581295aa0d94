import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { httpMethod: "POST", apiKeyRequired: true, authorization: "AWS_IAM" },
    passing: {
        "an authorizer of one's own": { authorization: "CUSTOM" },
        "what browsers ask before": { httpMethod: "OPTIONS", authorization: "NONE" },
        "no key, which another rule finds": { apiKeyRequired: ABSENT, authorization: "NONE" },
    },
    violating: {
        none: { authorization: "NONE" },
        "in small letters": { authorization: "none" },
        absent: { authorization: ABSENT },
    },
    unknown: {
        authorization: { authorization: UNKNOWN },
        "whether a key is asked for": { apiKeyRequired: UNKNOWN, authorization: "NONE" },
    },
});
