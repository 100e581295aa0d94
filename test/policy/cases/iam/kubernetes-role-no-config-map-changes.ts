import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }] },
    passing: {
        "what it names": {
            rules: [{ apiGroups: [""], resources: ["configmaps"], resourceNames: ["a"], verbs: ["update"] }],
        },
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        update: { rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["update"] }] },
        "every verb": { rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["*"] }] },
        "every resource": { rules: [{ apiGroups: [""], resources: ["*"], verbs: ["patch"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
