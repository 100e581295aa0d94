import { isGiven, mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const BY_TOKEN = "softwareTokenMfaConfiguration.enabled";
const BY_MESSAGE = ["smsConfiguration", "emailMfaConfiguration"];

export const rule = resourceRule({
    name: "user-pool-mfa",
    family: "iam",
    description: "Users of a Cognito user pool may or must sign in with a second factor, and there is one.",
    severity: "medium",
    covers: ["Cognito.5", "R-EDGE-7"],
    remediation: "Set mfaConfiguration to OPTIONAL or ON, and softwareTokenMfaConfiguration.enabled to true.",
    types: ["cognito:UserPool"],
    check: (pool) =>
        mustBeOneOf("mfaConfiguration", ["ON", "OPTIONAL"])(pool) ??
        (BY_MESSAGE.some((key) => isGiven(pool, key)) || pool.isTrue(BY_TOKEN)
            ? undefined
            : `mfaConfiguration is ${pool.text("mfaConfiguration")} without a factor; set ${BY_TOKEN} to true`),
});
