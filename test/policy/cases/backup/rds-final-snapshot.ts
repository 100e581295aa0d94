import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { skipFinalSnapshot: false },
    passing: {
        "skipFinalSnapshot absent": { skipFinalSnapshot: ABSENT },
        "a replica": { skipFinalSnapshot: true, replicateSourceDb: "primary" },
    },
    violating: {
        "skipFinalSnapshot true": { skipFinalSnapshot: true },
        "skipFinalSnapshot as the text true": { skipFinalSnapshot: "true" },
    },
    unknown: { skipFinalSnapshot: { skipFinalSnapshot: UNKNOWN } },
});
