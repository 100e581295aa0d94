import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { state: "block-all-sharing" },
    violating: {
        "state absent": { state: ABSENT },
        "state unblocked": { state: "unblocked" },
        "state block-new-sharing": { state: "block-new-sharing" },
    },
    unknown: { state: { state: UNKNOWN } },
});
