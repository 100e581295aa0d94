import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-client-rotates-refresh-tokens",
    family: "iam",
    description: "A refresh token of a user pool client is good for one use.",
    severity: "medium",
    covers: ["R-EDGE-7"],
    remediation:
        "Set refreshTokenRotation.feature to ENABLED, and take ALLOW_REFRESH_TOKEN_AUTH out of explicitAuthFlows.",
    types: ["cognito:UserPoolClient"],
    check: mustBeOneOf("refreshTokenRotation.feature", ["ENABLED"]),
});
