import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const granting = (resources: string[], verbs: string[], apiGroups = ["rbac.authorization.k8s.io"]) => ({
    rules: [{ apiGroups, resources, verbs }],
});

export const cases = resourceCases({
    compliant: granting(["clusterroles"], ["get", "list"]),
    passing: {
        "no rule": { rules: ABSENT },
        "every verb on pods": granting(["pods"], ["*"], [""]),
        "everything of another group": granting(["*"], ["*"], ["apps"]),
        "to escalate": granting(["clusterroles"], ["escalate"]),
    },
    violating: {
        bind: granting(["rolebindings"], ["bind"]),
        "every verb on bindings": granting(["clusterrolebindings"], ["*"]),
        "beside others": granting(["clusterroles"], ["get", "bind"]),
        "every verb on roles": granting(["roles"], ["*"]),
        everything: granting(["*"], ["*"], ["*"]),
    },
    unknown: { rules: { rules: UNKNOWN } },
});
