import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const GROUPS = ["firewallPolicy.statefulRuleGroupReferences", "firewallPolicy.statelessRuleGroupReferences"];

export const rule = resourceRule({
    name: "network-firewall-policy-has-rules",
    family: "exposure",
    description: "A firewall policy holds rule groups.",
    severity: "medium",
    covers: ["NetworkFirewall.3", "CT.NETWORK-FIREWALL.PR.1"],
    remediation: "Add a stateful or stateless rule group.",
    types: ["networkfirewall:FirewallPolicy"],
    check: (policy) =>
        someIn(GROUPS, (at) => policy.has(at)) ? undefined : "firewallPolicy names no rule group; add one",
});
