import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["*"] }] },
    passing: {
        "every look": { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["get"] }] },
        "no rule": { rules: ABSENT },
    },
    violating: {
        "everything of the core": { rules: [{ apiGroups: [""], resources: ["*"], verbs: ["*"] }] },
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN }, verbs: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: UNKNOWN }] } },
});
