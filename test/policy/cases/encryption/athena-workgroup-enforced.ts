import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { configuration: { enforceWorkgroupConfiguration: true, requesterPaysEnabled: false } },
    passing: { "absent, which means true": { configuration: { enforceWorkgroupConfiguration: ABSENT } } },
    violating: {
        "turned off": { configuration: { enforceWorkgroupConfiguration: false } },
        "configuration absent": { configuration: ABSENT },
    },
    unknown: { enforceWorkgroupConfiguration: { configuration: { enforceWorkgroupConfiguration: UNKNOWN } } },
});
