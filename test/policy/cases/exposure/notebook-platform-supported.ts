import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { platformIdentifier: "notebook-al2023-v1" },
    violating: {
        "platformIdentifier absent": { platformIdentifier: ABSENT },
        "Amazon Linux 2": { platformIdentifier: "notebook-al2-v3" },
    },
    unknown: { platformIdentifier: { platformIdentifier: UNKNOWN } },
});
