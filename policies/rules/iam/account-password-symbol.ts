import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-symbol",
    family: "iam",
    description: "Passwords of IAM users hold a symbol.",
    severity: "medium",
    covers: ["IAM.13", "CKV_AWS_14", "AVD-AWS-0060"],
    remediation: "Set requireSymbols to true.",
    types: ["iam:AccountPasswordPolicy"],
    check: mustBeTrue("requireSymbols"),
});
