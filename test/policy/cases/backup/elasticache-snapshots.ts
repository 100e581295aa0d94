import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "redis", snapshotRetentionLimit: 7 },
    passing: { memcached: { engine: "memcached", snapshotRetentionLimit: ABSENT } },
    violating: {
        "snapshotRetentionLimit absent": { snapshotRetentionLimit: ABSENT },
        "snapshotRetentionLimit 0": { snapshotRetentionLimit: 0 },
        "snapshotRetentionLimit as the text 0": { snapshotRetentionLimit: "0" },
    },
    unknown: { snapshotRetentionLimit: { snapshotRetentionLimit: UNKNOWN } },
});
