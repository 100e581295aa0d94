import { someIn } from "../../lib/find";
import { anyAction } from "../../lib/iam-document";
import { POLICY_HOLDERS, policyOf } from "../../lib/resource-policies";
import { resourceRule } from "../../lib/rule";
import { SEARCH_DOMAINS, SEARCH_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "resource-policy-no-any-action",
    family: "iam",
    description: "A resource's policy does not allow every action.",
    severity: "medium",
    covers: ["CKV_AWS_72", "R-SEC-4"],
    remediation: "Name the actions that the principal needs.",
    types: [...POLICY_HOLDERS, ...SEARCH_DOMAINS, ...SEARCH_POLICIES],
    check: (holder) =>
        someIn(policyOf(holder), (s) => s.allows && anyAction(s))
            ? 'a statement allows the action "*"; name the actions'
            : undefined,
});
