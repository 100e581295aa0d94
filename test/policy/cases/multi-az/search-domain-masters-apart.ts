import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterConfig: { dedicatedMasterEnabled: true } },
    violating: {
        "dedicatedMasterEnabled absent": { clusterConfig: { dedicatedMasterEnabled: ABSENT } },
        "dedicatedMasterEnabled false": { clusterConfig: { dedicatedMasterEnabled: false } },
        'dedicatedMasterEnabled "false" as a text': { clusterConfig: { dedicatedMasterEnabled: "false" } },
    },
    unknown: { dedicatedMasterEnabled: { clusterConfig: { dedicatedMasterEnabled: UNKNOWN } } },
});
