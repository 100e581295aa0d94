import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const alone = resourceCases({
    compliant: { engine: "redis", snapshotRetentionLimit: 7 },
    passing: { memcached: { engine: "memcached", snapshotRetentionLimit: ABSENT } },
    violating: {
        "snapshotRetentionLimit absent": { snapshotRetentionLimit: ABSENT },
        "snapshotRetentionLimit 0": { snapshotRetentionLimit: 0 },
        "snapshotRetentionLimit as the text 0": { snapshotRetentionLimit: "0" },
    },
    unknown: { snapshotRetentionLimit: { snapshotRetentionLimit: UNKNOWN } },
});

const member = resourceCases({
    types: ["elasticache:Cluster"],
    compliant: { engine: "redis", replicationGroupId: "sessions" },
    violating: { "replicationGroupId absent": { replicationGroupId: ABSENT } },
    unknown: { replicationGroupId: { replicationGroupId: UNKNOWN } },
});

export const cases = [alone, member];
