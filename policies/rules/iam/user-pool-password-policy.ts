import { all, mustBeAtLeast, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-password-policy",
    family: "iam",
    description: "Passwords of a Cognito user pool have 12 characters or more, of more than one kind.",
    severity: "medium",
    covers: ["R-EDGE-7"],
    remediation: "Set passwordPolicy: minimumLength 12 or more, requireLowercase, requireNumbers, requireUppercase.",
    types: ["cognito:UserPool"],
    check: all(
        mustBeAtLeast("passwordPolicy.minimumLength", 12, "characters"),
        mustBeTrue("passwordPolicy.requireLowercase"),
        mustBeTrue("passwordPolicy.requireNumbers"),
        mustBeTrue("passwordPolicy.requireUppercase"),
    ),
});
