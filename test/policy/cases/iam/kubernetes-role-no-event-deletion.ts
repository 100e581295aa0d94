import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["events"], verbs: ["get", "create", "patch"] }] },
    passing: {
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        delete: { rules: [{ apiGroups: [""], resources: ["events"], verbs: ["delete"] }] },
        "all of them": {
            rules: [{ apiGroups: ["events.k8s.io"], resources: ["events"], verbs: ["deletecollection"] }],
        },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
