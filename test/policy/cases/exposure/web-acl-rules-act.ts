import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["wafv2:WebAcl", "wafv2:RuleGroup", "waf:WebAcl", "wafregional:WebAcl"],
        compliant: { rules: [{ name: "a", priority: 1, action: { block: {} } }] },
        passing: {
            "a group's own actions": { rules: [{ name: "a", priority: 1, overrideAction: { none: {} } }] },
            "no rule": { rules: ABSENT },
        },
        violating: {
            "no action": { rules: [{ name: "a", priority: 1 }] },
            "an empty action": { rules: [{ name: "a", priority: 1, action: {} }] },
            "an empty action, as a plan lists its blocks": { rules: [{ name: "a", priority: 1, action: [{}] }] },
        },
        unknown: { action: { rules: [{ name: "a", priority: 1, action: UNKNOWN }] } },
    }),
    resourceCases({
        types: ["wafv2:WebAclRule"],
        compliant: { name: "a", action: { block: {} } },
        passing: { "a managed group": { action: ABSENT, statement: { managedRuleGroupStatement: { name: "b" } } } },
        violating: { "no action": { action: ABSENT } },
        unknown: { action: { action: UNKNOWN } },
    }),
];
