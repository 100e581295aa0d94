import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-mfa",
    family: "iam",
    description: "Users of a Cognito user pool may or must sign in with a second factor.",
    severity: "medium",
    covers: ["R-EDGE-7"],
    remediation: "Set mfaConfiguration to OPTIONAL or ON, with a factor.",
    types: ["cognito:UserPool"],
    check: mustBeOneOf("mfaConfiguration", ["ON", "OPTIONAL"]),
});
