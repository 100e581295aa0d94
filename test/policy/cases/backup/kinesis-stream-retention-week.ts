import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { retentionPeriod: 168 },
    passing: { longer: { retentionPeriod: 336 }, "as a text": { retentionPeriod: "168" } },
    violating: { "retentionPeriod absent": { retentionPeriod: ABSENT }, shorter: { retentionPeriod: 167 } },
    unknown: { retentionPeriod: { retentionPeriod: UNKNOWN } },
});
