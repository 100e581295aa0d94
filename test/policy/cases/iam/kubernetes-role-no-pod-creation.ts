import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list", "delete"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        create: { rules: [{ apiGroups: [""], resources: ["pods", "services"], verbs: ["get", "create"] }] },
        "every verb": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] },
        "every resource": { rules: [{ apiGroups: [""], resources: ["*"], verbs: ["create"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
