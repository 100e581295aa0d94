import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { roleRef: { kind: "ClusterRole", name: "view" } },
    passing: {
        "roleRef absent, which Kubernetes refuses": { roleRef: ABSENT },
        "a role of one's own of that name": { roleRef: { kind: "Role", name: "admin" } },
        "everything, which another rule tells": { roleRef: { name: "cluster-admin" } },
    },
    violating: { admin: { roleRef: { name: "admin" } }, edit: { roleRef: { name: "edit" } } },
    unknown: { role: { roleRef: UNKNOWN } },
});
