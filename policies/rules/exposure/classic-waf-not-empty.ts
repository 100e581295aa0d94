import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

/** What a rule or a group of AWS WAF Classic consists of. */
const PARTS: readonly (readonly [type: string, parts: string, control: string])[] = [
    ["wafregional:Rule", "predicates", "WAF.2"],
    ["wafregional:RuleGroup", "activatedRules", "WAF.3"],
    ["waf:Rule", "predicates", "WAF.6"],
    ["waf:RuleGroup", "activatedRules", "WAF.7"],
];
const PARTS_OF = new Map(PARTS.map(([type, parts]) => [token(type), parts]));

export const rule = resourceRule({
    name: "classic-waf-not-empty",
    family: "exposure",
    description: "A rule of AWS WAF Classic has a condition, and a group a rule.",
    severity: "medium",
    covers: ["WAF.2", ...PARTS.slice(1).map(([, , control]) => control), "CT.WAF.PR.1", "CT.WAF-REGIONAL.PR.1"],
    remediation: "Give the rule predicates, the group activatedRules; or leave it out.",
    types: PARTS.map(([type]) => type),
    check: (holder) => {
        const parts = PARTS_OF.get(holder.type)!;
        return holder.elements(parts).length > 0 ? undefined : `${holder.show(parts)}; add one`;
    },
});
