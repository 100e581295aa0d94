import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { multiAzEnabled: true, numCacheClusters: 2 },
    passing: {
        "cluster mode": { numCacheClusters: ABSENT, replicasPerNodeGroup: 1 },
        "a replica in each node group's block": {
            numCacheClusters: ABSENT,
            nodeGroupConfigurations: [{ replicaCount: 1 }, { replicaCount: 2 }],
        },
    },
    violating: {
        "multiAzEnabled absent": { multiAzEnabled: ABSENT },
        "multiAzEnabled false": { multiAzEnabled: false },
        "one node": { numCacheClusters: 1 },
        "no number": { numCacheClusters: ABSENT },
        "a node group without a replica": {
            numCacheClusters: ABSENT,
            nodeGroupConfigurations: [{ replicaCount: 1 }, { slots: "0-8191" }],
        },
        "no replica": { numCacheClusters: ABSENT, replicasPerNodeGroup: 0 },
    },
    unknown: { multiAzEnabled: { multiAzEnabled: UNKNOWN }, numCacheClusters: { numCacheClusters: UNKNOWN } },
});
