import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["*"], verbs: ["*"] }] },
    passing: { "no rule": { rules: ABSENT } },
    violating: { everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] } },
    unknown: { rules: { rules: UNKNOWN }, verbs: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: UNKNOWN }] } },
});
