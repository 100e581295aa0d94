import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const rules = (statelessRules: unknown) => ({
    ruleGroup: { rulesSource: { statelessRulesAndCustomActions: { statelessRules } } },
});

export const cases = resourceCases({
    compliant: { type: "STATELESS", ...rules([{ priority: 1 }]) },
    passing: {
        "a stateful one": { type: "STATEFUL", ruleGroup: ABSENT, rules: "pass tcp any any -> any any (sid:1;)" },
        "a rule that is not known yet": rules([UNKNOWN]),
        "type absent, which the provider refuses": { type: ABSENT, ruleGroup: ABSENT },
    },
    violating: {
        "an empty list": rules([]),
        "statelessRules absent": rules(ABSENT),
        "ruleGroup absent": { ruleGroup: ABSENT },
    },
    unknown: { statelessRules: rules(UNKNOWN), type: { type: UNKNOWN, ruleGroup: ABSENT } },
});
