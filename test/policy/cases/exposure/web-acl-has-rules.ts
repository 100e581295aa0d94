import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ name: "a", priority: 0 }] },
    passing: { "rules as JSON": { rules: ABSENT, ruleJson: "[{}]" } },
    violating: { "rules absent": { rules: ABSENT }, "an empty list": { rules: [] }, "an empty rule": { rules: [{}] } },
    unknown: { rules: { rules: UNKNOWN } },
});
