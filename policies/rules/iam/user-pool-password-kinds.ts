import { all, mustBeAtLeast, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-password-kinds",
    family: "iam",
    description: "Passwords of a user pool hold every kind of character, and a temporary one expires within a week.",
    severity: "medium",
    covers: ["Cognito.3"],
    remediation:
        "Set passwordPolicy: minimumLength 8 or more, requireLowercase, requireNumbers, requireSymbols, requireUppercase.",
    types: ["cognito:UserPool"],
    check: all(
        mustBeAtLeast("passwordPolicy.minimumLength", 8, "characters"),
        mustBeTrue("passwordPolicy.requireLowercase"),
        mustBeTrue("passwordPolicy.requireNumbers"),
        mustBeTrue("passwordPolicy.requireSymbols"),
        mustBeTrue("passwordPolicy.requireUppercase"),
        // Left out, Cognito keeps a temporary password for a week.
        (pool) =>
            (pool.number("passwordPolicy.temporaryPasswordValidityDays") ?? 7) <= 7
                ? undefined
                : `${pool.show("passwordPolicy.temporaryPasswordValidityDays")}; set it to 7 or less`,
    ),
});
