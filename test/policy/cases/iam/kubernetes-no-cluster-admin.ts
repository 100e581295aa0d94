import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { roleRef: { kind: "ClusterRole", name: "view" } },
    passing: { "roleRef absent, which Kubernetes refuses": { roleRef: ABSENT } },
    violating: { "cluster-admin": { roleRef: { name: "cluster-admin" } } },
    unknown: { role: { roleRef: UNKNOWN } },
});
