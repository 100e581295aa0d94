import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const granting = (resources: string[], verbs: unknown[], apiGroups = ["rbac.authorization.k8s.io"]) => ({
    rules: [{ apiGroups, resources, verbs }],
});

export const cases = resourceCases({
    compliant: granting(["clusterroles"], ["get", "list"]),
    passing: {
        "no rule": { rules: ABSENT },
        "every verb on pods": granting(["pods"], ["*"], [""]),
        "everything of another group": granting(["*"], ["*"], ["apps"]),
        "to bind": granting(["clusterroles"], ["bind"]),
        "every verb on bindings": granting(["rolebindings"], ["*"]),
    },
    violating: {
        escalate: granting(["roles"], ["escalate"]),
        "beside others": granting(["clusterroles"], ["get", "escalate"]),
        "every verb on roles": granting(["roles"], ["*"]),
        everything: granting(["*"], ["*"], ["*"]),
        "beside a verb that is not known yet": granting(["roles"], [UNKNOWN, "*"]),
    },
    unknown: { rules: { rules: UNKNOWN } },
});
