import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { backupRetentionPeriod: 7 },
    passing: { "a replica": { backupRetentionPeriod: 0, replicateSourceDb: "primary" } },
    violating: {
        "backupRetentionPeriod absent": { backupRetentionPeriod: ABSENT },
        "backupRetentionPeriod 0": { backupRetentionPeriod: 0 },
        "backupRetentionPeriod 6": { backupRetentionPeriod: 6 },
    },
    unknown: { backupRetentionPeriod: { backupRetentionPeriod: UNKNOWN } },
});
