import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { backupRetentionPeriod: 7 },
    violating: {
        "backupRetentionPeriod absent": { backupRetentionPeriod: ABSENT },
        "backupRetentionPeriod one less": { backupRetentionPeriod: 6 },
    },
    unknown: { backupRetentionPeriod: { backupRetentionPeriod: UNKNOWN } },
});
