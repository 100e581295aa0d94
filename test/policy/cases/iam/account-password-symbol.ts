import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { requireSymbols: true },
    violating: {
        "requireSymbols absent": { requireSymbols: ABSENT },
        "requireSymbols False": { requireSymbols: false },
    },
    unknown: { requireSymbols: { requireSymbols: UNKNOWN } },
});
