import { findIn } from "../../lib/find";
import { namesSource } from "../../lib/principals";
import { POLICY_HOLDERS, policyOf } from "../../lib/resource-policies";
import { resourceRule } from "../../lib/rule";

const SERVICE = /\.amazonaws\.com(\.cn)?$/;
/** They act in the resource's own account alone, or are told apart by the path that they write to. */
const BOUND = /^(secretsmanager|eks|logdelivery\.elasticloadbalancing)\./;

export const rule = resourceRule({
    name: "resource-policy-names-source",
    family: "iam",
    description: "A resource's policy says on whose behalf a service of AWS may use it (confused deputy).",
    severity: "medium",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "Add a condition on aws:SourceArn, aws:SourceAccount or aws:SourceOrgID.",
    types: POLICY_HOLDERS,
    check: (holder) =>
        findIn(policyOf(holder), (s) =>
            s.allows && !namesSource(s) ? s.principals.filter((p) => SERVICE.test(p) && !BOUND.test(p)) : [],
        ).map((service) => `${service} may use it for any account; add a condition on aws:SourceAccount`),
});
