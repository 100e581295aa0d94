import { anyPrincipal, statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kms-key-policy-not-public",
    family: "iam",
    description: "A key's policy does not admit everybody.",
    severity: "critical",
    covers: ["CKV_AWS_33", "KMS.5"],
    remediation: "Name the principals, or bind the statement by a condition on the account.",
    types: ["kms:Key", "kms:KeyPolicy"],
    check: (key) =>
        statementsOf(key, "policy").some((s) => s.allows && anyPrincipal(s) && !s.hasCondition)
            ? "a statement admits every principal without a condition; name the principals"
            : undefined,
});
