import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ssm-document-not-public",
    family: "exposure",
    description: "A document of Systems Manager is not shared with everybody.",
    severity: "critical",
    covers: ["SSM.4", "CKV_AWS_303"],
    remediation: "Name the accounts in permissions.accountIds.",
    types: ["ssm:Document"],
    check: (document) =>
        ["account_ids", "accountIds"]
            .flatMap((key) => document.texts(`permissions.${key}`))
            .flatMap((ids) => ids.split(","))
            .some((id) => id.trim().toLowerCase() === "all")
            ? "permissions share it with all; name the accounts"
            : undefined,
});
