import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { httpMethod: "GET", authorization: "AWS_IAM" },
    passing: {
        "a user pool": { authorization: "COGNITO_USER_POOLS" },
        "an authorizer of one's own": { authorization: "CUSTOM" },
        "a key": { authorization: "NONE", apiKeyRequired: true },
        "what browsers ask before": { httpMethod: "OPTIONS", authorization: "NONE" },
    },
    violating: {
        none: { authorization: "NONE" },
        "none in small letters": { authorization: "none" },
        absent: { authorization: ABSENT },
    },
    unknown: { authorization: { authorization: UNKNOWN } },
});
