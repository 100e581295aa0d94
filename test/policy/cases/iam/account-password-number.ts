import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { requireNumbers: true },
    violating: {
        "requireNumbers absent": { requireNumbers: ABSENT },
        "requireNumbers False": { requireNumbers: false },
    },
    unknown: { requireNumbers: { requireNumbers: UNKNOWN } },
});
