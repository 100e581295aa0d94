import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { retentionInDays: 90 },
    passing: { "a class that fixes it": { logGroupClass: "DELIVERY", retentionInDays: ABSENT } },
    violating: {
        "another class": { logGroupClass: "INFREQUENT_ACCESS", retentionInDays: ABSENT },
        "retentionInDays absent": { retentionInDays: ABSENT },
        "retentionInDays 0": { retentionInDays: 0 },
        "retentionInDays null": { retentionInDays: null },
    },
    unknown: { retentionInDays: { retentionInDays: UNKNOWN } },
});
