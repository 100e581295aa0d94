import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["pods", "pods/log"], verbs: ["get"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        create: { rules: [{ apiGroups: [""], resources: ["pods/portforward"], verbs: ["create"] }] },
        "every part of pods": { rules: [{ apiGroups: [""], resources: ["pods/*"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
