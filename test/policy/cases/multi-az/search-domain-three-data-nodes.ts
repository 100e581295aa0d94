import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: true } },
    violating: {
        "clusterConfig absent": { clusterConfig: ABSENT },
        "two nodes": { clusterConfig: { instanceCount: 2 } },
        "zones not known": { clusterConfig: { zoneAwarenessEnabled: ABSENT } },
    },
    unknown: { instanceCount: { clusterConfig: { instanceCount: UNKNOWN } } },
});
