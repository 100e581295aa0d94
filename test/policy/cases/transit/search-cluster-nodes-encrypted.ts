import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterConfig: { instanceCount: 3 }, nodeToNodeEncryption: { enabled: true } },
    passing: {
        "one node": { clusterConfig: { instanceCount: 1 }, nodeToNodeEncryption: ABSENT },
        "the number absent, which is one": { clusterConfig: ABSENT, nodeToNodeEncryption: ABSENT },
    },
    violating: {
        "nodeToNodeEncryption absent": { nodeToNodeEncryption: ABSENT },
        "enabled false": { nodeToNodeEncryption: { enabled: false } },
    },
    unknown: {
        enabled: { nodeToNodeEncryption: { enabled: UNKNOWN } },
        instanceCount: { clusterConfig: { instanceCount: UNKNOWN } },
    },
});
