import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["pods", "pods/log"], verbs: ["get"] }] },
    passing: { "no rule": { rules: ABSENT } },
    violating: {
        exec: { rules: [{ apiGroups: [""], resources: ["pods", "pods/exec"], verbs: ["create"] }] },
        attach: { rules: [{ apiGroups: [""], resources: ["pods/attach"], verbs: ["get"] }] },
        "every resource": { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["create"] }] },
        "every part of pods": { rules: [{ apiGroups: [""], resources: ["pods/*"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
