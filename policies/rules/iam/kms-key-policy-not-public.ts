import { someIn } from "../../lib/find";
import { anyPrincipal, statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { KEY_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "kms-key-policy-not-public",
    family: "iam",
    description: "A key's policy does not admit everybody without a condition.",
    severity: "critical",
    covers: ["CKV_AWS_33"],
    remediation: "Name the principals, or bind the statement by a condition on the account.",
    types: KEY_POLICIES,
    check: (key) =>
        someIn(statementsOf(key, "policy"), (s) => s.allows && anyPrincipal(s) && !s.hasCondition)
            ? "a statement admits every principal without a condition; name the principals"
            : undefined,
});
