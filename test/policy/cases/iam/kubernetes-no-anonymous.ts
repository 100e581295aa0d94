import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { subjects: [{ kind: "ServiceAccount", name: "web", namespace: "web" }] },
    passing: { "no subject": { subjects: ABSENT } },
    violating: {
        "the user": { subjects: [{ kind: "User", name: "system:anonymous" }] },
        "the group among others": { subjects: [{ name: "ops" }, { kind: "Group", name: "system:unauthenticated" }] },
    },
    unknown: { subjects: { subjects: UNKNOWN } },
});
