import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3, zoneAwarenessEnabled: true } },
    violating: {
        "clusterConfig absent": { clusterConfig: ABSENT },
        "two masters": { clusterConfig: { dedicatedMasterCount: 2 } },
        "masters absent": { clusterConfig: { dedicatedMasterCount: ABSENT } },
        "zones not known": { clusterConfig: { zoneAwarenessEnabled: false } },
    },
    unknown: { dedicatedMasterCount: { clusterConfig: { dedicatedMasterCount: UNKNOWN } } },
});
