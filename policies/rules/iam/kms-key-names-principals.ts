import { someIn } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { admitsEverybody } from "../../lib/principals";
import { resourceRule } from "../../lib/rule";
import { KEY_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "kms-key-names-principals",
    family: "iam",
    description: "A key's policy names whom it admits, by principal or by a condition that tells callers apart.",
    severity: "critical",
    // CKV_AWS_33, which kms-key-policy-not-public gives, takes any condition for enough.
    covers: ["KMS.5"],
    remediation: "Name the principals, or bind the statement by kms:CallerAccount or aws:PrincipalOrgID.",
    types: KEY_POLICIES,
    check: (key) =>
        someIn(statementsOf(key, "policy"), (s) => admitsEverybody(s))
            ? "a statement admits everybody, and no condition names some; name the principals"
            : undefined,
});
