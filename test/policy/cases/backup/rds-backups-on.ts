import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { backupRetentionPeriod: 35 },
    passing: {
        "absent, which is one day": { backupRetentionPeriod: ABSENT },
        "a text": { backupRetentionPeriod: "7" },
    },
    violating: {
        "0": { backupRetentionPeriod: 0 },
        "more than AWS takes": { backupRetentionPeriod: 36 },
        "0 as a text": { backupRetentionPeriod: "0" },
    },
    unknown: { backupRetentionPeriod: { backupRetentionPeriod: UNKNOWN } },
});
