import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { retentionInDays: 90 },
    violating: {
        "retentionInDays absent": { retentionInDays: ABSENT },
        "retentionInDays 0": { retentionInDays: 0 },
        "retentionInDays null": { retentionInDays: null },
    },
    unknown: { retentionInDays: { retentionInDays: UNKNOWN } },
});
