import { type ResourceCases, resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const of = (types: readonly string[], parts: string, part: object): ResourceCases =>
    resourceCases({
        types,
        compliant: { [parts]: [part] },
        passing: { "one that is not known yet": { [parts]: [UNKNOWN] } },
        violating: { absent: { [parts]: ABSENT }, "an empty list": { [parts]: [] } },
        unknown: { "the list": { [parts]: UNKNOWN } },
    });

export const cases: readonly ResourceCases[] = [
    of(["wafregional:Rule", "waf:Rule"], "predicates", { dataId: "set", negated: false, type: "IPMatch" }),
    of(["wafregional:RuleGroup", "waf:RuleGroup"], "activatedRules", { ruleId: "rule", priority: 1 }),
];
