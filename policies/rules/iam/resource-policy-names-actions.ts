import { tellOf } from "../../lib/find";
import { POLICY_HOLDERS, policyOf } from "../../lib/resource-policies";
import { resourceRule } from "../../lib/rule";
import { KEY_POLICIES, SEARCH_DOMAINS, SEARCH_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "resource-policy-names-actions",
    family: "iam",
    description: "A resource's policy allows actions that it names, not all but some.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation: "Use Action in place of NotAction.",
    types: [...POLICY_HOLDERS, ...KEY_POLICIES, ...SEARCH_DOMAINS, ...SEARCH_POLICIES],
    check: (holder) =>
        tellOf(
            policyOf(holder),
            (s) => s.allows && s.notActions.length > 0,
            (s) => `a statement allows everything but ${s.notActions.join(", ")}; name the actions`,
        ),
});
