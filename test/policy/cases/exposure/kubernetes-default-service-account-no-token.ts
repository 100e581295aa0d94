import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadata: { name: "default" }, automountServiceAccountToken: false },
    passing: {
        another: { metadata: { name: "web" }, automountServiceAccountToken: true },
        "no name": { metadata: ABSENT, automountServiceAccountToken: true },
    },
    violating: {
        absent: { automountServiceAccountToken: ABSENT },
        true: { automountServiceAccountToken: true },
    },
    unknown: {
        token: { automountServiceAccountToken: UNKNOWN },
        name: { metadata: { name: UNKNOWN }, automountServiceAccountToken: true },
    },
});
