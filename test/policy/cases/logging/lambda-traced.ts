import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { tracingConfig: { mode: "Active" } },
    violating: {
        "mode absent": { tracingConfig: { mode: ABSENT } },
        "mode another": { tracingConfig: { mode: "other" } },
    },
    unknown: { mode: { tracingConfig: { mode: UNKNOWN } } },
});
