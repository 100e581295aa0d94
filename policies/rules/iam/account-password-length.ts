import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-length",
    family: "iam",
    description: "Passwords of IAM users have 14 characters or more.",
    severity: "medium",
    covers: ["IAM.15", "CKV_AWS_10", "CIS-2.8", "AVD-AWS-0063"],
    remediation: "Set minimumPasswordLength to 14 or more.",
    types: ["iam:AccountPasswordPolicy"],
    check: mustBeAtLeast("minimumPasswordLength", 14, "characters"),
});
