import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { metadata: { name: "web" }, automountServiceAccountToken: false },
    violating: {
        absent: { automountServiceAccountToken: ABSENT },
        true: { automountServiceAccountToken: true },
    },
    unknown: { token: { automountServiceAccountToken: UNKNOWN } },
});
