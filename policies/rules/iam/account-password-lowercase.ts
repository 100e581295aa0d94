import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-lowercase",
    family: "iam",
    description: "Passwords of IAM users hold a lowercase letter.",
    severity: "medium",
    covers: ["IAM.12", "CKV_AWS_11", "AVD-AWS-0058"],
    remediation: "Set requireLowercaseCharacters to true.",
    types: ["iam:AccountPasswordPolicy"],
    check: mustBeTrue("requireLowercaseCharacters"),
});
