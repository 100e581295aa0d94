import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { tracingConfig: { mode: "Active" } },
    violating: {
        "tracingConfig absent": { tracingConfig: ABSENT },
        "mode absent": { tracingConfig: { mode: ABSENT } },
        "when its caller asks": { tracingConfig: { mode: "PassThrough" } },
    },
    unknown: { mode: { tracingConfig: { mode: UNKNOWN } } },
});
