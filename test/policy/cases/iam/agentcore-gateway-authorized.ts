import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { authorizerType: "CUSTOM_JWT" },
    passing: { "by IAM": { authorizerType: "AWS_IAM" } },
    violating: { none: { authorizerType: "NONE" }, "authorizerType absent": { authorizerType: ABSENT } },
    unknown: { authorizerType: { authorizerType: UNKNOWN } },
});
