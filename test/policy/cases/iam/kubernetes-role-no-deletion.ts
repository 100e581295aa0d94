import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rules: [{ apiGroups: [""], resources: ["pods", "secrets"], verbs: ["get", "list"] }] },
    passing: {
        "what it names": {
            rules: [{ apiGroups: [""], resources: ["pods"], resourceNames: ["a"], verbs: ["delete"] }],
        },
        "no rule": { rules: ABSENT },
        "everything of another group": { rules: [{ apiGroups: ["example.com"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
        pods: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["delete"] }] },
        deployments: { rules: [{ apiGroups: ["apps"], resources: ["deployments"], verbs: ["deletecollection"] }] },
        jobs: { rules: [{ apiGroups: ["batch"], resources: ["jobs"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
