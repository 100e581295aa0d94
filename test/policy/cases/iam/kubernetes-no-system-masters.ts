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
    },
    violating: {
        masters: { subjects: [{ kind: "Group", name: "system:masters" }] },
        "among others": {
            subjects: [
                { kind: "User", name: "a" },
                { kind: "Group", name: "system:masters" },
            ],
        },
    },
    unknown: { subjects: { subjects: UNKNOWN }, name: { subjects: [{ kind: "Group", name: UNKNOWN }] } },
});
