import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { automatedSnapshotRetentionPeriod: 7 },
    passing: { "absent, which means a day": { automatedSnapshotRetentionPeriod: ABSENT } },
    violating: {
        "0": { automatedSnapshotRetentionPeriod: 0 },
        "0 as a text": { automatedSnapshotRetentionPeriod: "0" },
    },
    unknown: { automatedSnapshotRetentionPeriod: { automatedSnapshotRetentionPeriod: UNKNOWN } },
});
