import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "root-user-has-no-access-key",
    family: "iam",
    description: "The account's root user has no access key.",
    severity: "critical",
    covers: ["IAM.4", "CKV_AWS_348", "AVD-AWS-0141", "CIS-2.4"],
    remediation: "Remove the key; use a role.",
    types: ["iam:AccessKey"],
    check: (key) => (key.text("user")?.toLowerCase() === "root" ? "user is root; remove its key" : undefined),
});
