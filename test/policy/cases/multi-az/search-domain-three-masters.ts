import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3, zoneAwarenessEnabled: true } },
    passing: { "masters counted alone": { clusterConfig: { dedicatedMasterEnabled: ABSENT } } },
    violating: {
        "clusterConfig absent": { clusterConfig: ABSENT },
        "two masters": { clusterConfig: { dedicatedMasterCount: 2 } },
        "masters absent": { clusterConfig: { dedicatedMasterCount: ABSENT } },
        "masters switched off": { clusterConfig: { dedicatedMasterEnabled: false } },
        "zones not known": { clusterConfig: { zoneAwarenessEnabled: false } },
    },
    unknown: { dedicatedMasterCount: { clusterConfig: { dedicatedMasterCount: UNKNOWN } } },
});
