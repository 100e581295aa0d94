import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        subjects: [{ kind: "ServiceAccount", name: "web", namespace: "app" }],
        roleRef: { kind: "ClusterRole", name: "view" },
    },
    passing: {
        nobody: { subjects: ABSENT },
        "no name": { subjects: [{ kind: "User" }] },
        "what Kubernetes itself gives": {
            subjects: [{ kind: "Group", name: "system:authenticated" }],
            roleRef: { kind: "ClusterRole", name: "system:discovery" },
        },
        "all accounts of one namespace": { subjects: [{ kind: "Group", name: "system:serviceaccounts:app" }] },
    },
    violating: {
        authenticated: { subjects: [{ kind: "Group", name: "system:authenticated" }] },
        "every service account": { subjects: [{ kind: "Group", name: "system:serviceaccounts" }] },
    },
    unknown: { subjects: { subjects: UNKNOWN }, name: { subjects: [{ kind: "Group", name: UNKNOWN }] } },
});
