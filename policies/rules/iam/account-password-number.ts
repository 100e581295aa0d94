import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-number",
    family: "iam",
    description: "Passwords of IAM users hold a digit.",
    severity: "medium",
    covers: ["IAM.14", "CKV_AWS_12", "AVD-AWS-0059"],
    remediation: "Set requireNumbers to true.",
    types: ["iam:AccountPasswordPolicy"],
    check: mustBeTrue("requireNumbers"),
});
