import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "account-password-reuse",
    family: "iam",
    description: "Passwords of IAM users differ from the last 24.",
    severity: "low",
    covers: ["IAM.16", "CKV_AWS_13", "CIS-2.9"],
    remediation: "Set passwordReusePrevention to 24.",
    types: ["iam:AccountPasswordPolicy"],
    check: mustBeAtLeast("passwordReusePrevention", 24, "passwords"),
});
