import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        subjects: [{ kind: "ServiceAccount", name: "web", namespace: "app" }],
        roleRef: { kind: "ClusterRole", name: "view" },
    },
    passing: {
        nobody: { subjects: ABSENT },
        "no name": { subjects: [{ kind: "ServiceAccount" }] },
        "a user of the name": { subjects: [{ kind: "User", name: "default" }] },
    },
    violating: {
        "default, as a user": { subjects: [{ kind: "User", name: "system:serviceaccount:app:default" }] },
        default: { subjects: [{ kind: "ServiceAccount", name: "default", namespace: "app" }] },
    },
    unknown: { subjects: { subjects: UNKNOWN }, name: { subjects: [{ kind: "ServiceAccount", name: UNKNOWN }] } },
});
