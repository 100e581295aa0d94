import { both } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

const RULES = "ruleGroup.rulesSource.statelessRulesAndCustomActions.statelessRules";

export const rule = resourceRule({
    name: "stateless-rule-group-has-rules",
    family: "exposure",
    description: "A stateless rule group of a network firewall has rules.",
    severity: "medium",
    covers: ["NetworkFirewall.6", "CT.NETWORK-FIREWALL.PR.4"],
    remediation: "Give it statelessRules, or leave it out.",
    types: ["networkfirewall:RuleGroup"],
    check: (group) =>
        both(
            () => group.text("type") === "STATELESS",
            () => group.elements(RULES).length === 0,
        )
            ? `${group.show(RULES)}; add one`
            : undefined,
});
