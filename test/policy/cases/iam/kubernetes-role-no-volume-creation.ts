import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["persistentvolumes"], verbs: ["get", "list"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        create: { rules: [{ apiGroups: [""], resources: ["persistentvolumes"], verbs: ["create"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
