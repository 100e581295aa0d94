import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { automatedSnapshotRetentionPeriod: 7 },
    passing: {
        longer: { automatedSnapshotRetentionPeriod: 14 },
        "as a text": { automatedSnapshotRetentionPeriod: "7" },
    },
    violating: {
        "automatedSnapshotRetentionPeriod absent": { automatedSnapshotRetentionPeriod: ABSENT },
        shorter: { automatedSnapshotRetentionPeriod: 6 },
    },
    unknown: { automatedSnapshotRetentionPeriod: { automatedSnapshotRetentionPeriod: UNKNOWN } },
});
