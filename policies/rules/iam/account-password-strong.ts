import { all, mustBeAtLeast, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-strong",
    family: "iam",
    description: "Passwords are of at least 8 characters, of every kind.",
    severity: "medium",
    covers: ["IAM.7"],
    remediation: "Require upper and lower case, numbers and symbols, and a minimumPasswordLength of at least 8.",
    types: ["iam:AccountPasswordPolicy"],
    check: all(
        mustBeTrue("requireUppercaseCharacters"),
        mustBeTrue("requireLowercaseCharacters"),
        mustBeTrue("requireSymbols"),
        mustBeTrue("requireNumbers"),
        mustBeAtLeast("minimumPasswordLength", 8, "characters"),
    ),
});
