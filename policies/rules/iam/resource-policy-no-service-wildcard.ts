import { findIn } from "../../lib/find";
import { everyActionOfService } from "../../lib/iam-document";
import { POLICY_HOLDERS, policyOf } from "../../lib/resource-policies";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "resource-policy-no-service-wildcard",
    family: "iam",
    description: "A resource's policy does not allow every action of its service.",
    severity: "medium",
    covers: ["R-SEC-4"],
    // Its holder may also delete the resource and change this policy.
    level: "advisory",
    remediation: "Name the actions that the principal needs.",
    types: POLICY_HOLDERS,
    check: (holder) =>
        findIn(policyOf(holder), (s) => {
            const found = s.allows ? s.actions.filter(everyActionOfService) : [];
            return found.length > 0 ? [`a statement allows ${found.join(", ")}; name the actions`] : [];
        }),
});
