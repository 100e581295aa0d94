import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { retentionInDays: 365 },
    passing: { "for ever": { retentionInDays: 0 } },
    violating: { "retentionInDays absent": { retentionInDays: ABSENT }, "retentionInDays 90": { retentionInDays: 90 } },
    unknown: { retentionInDays: { retentionInDays: UNKNOWN } },
});
