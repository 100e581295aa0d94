import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3 } },
    passing: {
        "five of them": { clusterConfig: { dedicatedMasterCount: 5 } },
        "one zone, which is search-domain-three-masters' matter": { clusterConfig: { zoneAwarenessEnabled: false } },
    },
    violating: {
        "one of them": { clusterConfig: { dedicatedMasterCount: 1 } },
        "dedicatedMasterCount absent": { clusterConfig: { dedicatedMasterCount: ABSENT } },
        "dedicatedMasterEnabled absent": { clusterConfig: { dedicatedMasterEnabled: ABSENT } },
        "switched off": { clusterConfig: { dedicatedMasterEnabled: false } },
        "clusterConfig absent": { clusterConfig: ABSENT },
    },
    unknown: { dedicatedMasterCount: { clusterConfig: { dedicatedMasterCount: UNKNOWN } } },
});
