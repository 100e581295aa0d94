import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-uppercase",
    family: "iam",
    description: "Passwords of IAM users hold an uppercase letter.",
    severity: "medium",
    covers: ["IAM.11", "CKV_AWS_15", "AVD-AWS-0061"],
    remediation: "Set requireUppercaseCharacters to true.",
    types: ["iam:AccountPasswordPolicy"],
    check: mustBeTrue("requireUppercaseCharacters"),
});
