import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["get", "list"] }],
    },
    passing: {
        "no rule": { rules: ABSENT },
        "every verb on pods": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] },
        "everything of another group": { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["*"] }] },
    },
    violating: {
        bind: {
            rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["rolebindings"], verbs: ["get", "bind"] }],
        },
        escalate: {
            rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["escalate"] }],
        },
        "every verb on bindings": {
            rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["rolebindings"], verbs: ["*"] }],
        },
        everything: { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
