import { findIn } from "../../lib/find";
import { passedWithout, toAnybody } from "../../lib/principals";
import { POLICY_HOLDERS, policyOf } from "../../lib/resource-policies";
import { resourceRule } from "../../lib/rule";
import { KEY_POLICIES, SEARCH_DOMAINS, SEARCH_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "resource-policy-demands-keys",
    family: "iam",
    description: "A condition that narrows everybody to somebody is not passed by a request without its key.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Use ForAnyValue or no set operator, or demand the key by Null: false.",
    types: [...POLICY_HOLDERS, ...KEY_POLICIES, ...SEARCH_DOMAINS, ...SEARCH_POLICIES],
    check: (holder) =>
        findIn(policyOf(holder), (s) => (s.allows && toAnybody(s) ? passedWithout(s) : [])).map(
            (key) => `ForAllValues lets requests without ${key} in; use ForAnyValue, or Null: false beside it`,
        ),
});
