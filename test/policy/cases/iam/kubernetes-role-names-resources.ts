import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["pods", "*/scale"], verbs: ["*"] }] },
    passing: {
        "no rule": { rules: ABSENT },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        "every verb": { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["*"] }] },
        "a look": { rules: [{ apiGroups: [""], resources: ["pods", "*"], verbs: ["get"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
