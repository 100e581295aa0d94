import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { roleRef: { kind: "ClusterRole", name: "view" } },
    passing: {
        "roleRef absent, which Kubernetes refuses": { roleRef: ABSENT },
        "a role of one's own of that name": { roleRef: { kind: "Role", name: "cluster-admin" } },
    },
    violating: { "cluster-admin": { roleRef: { name: "cluster-admin" } } },
    unknown: { role: { roleRef: UNKNOWN } },
});
