import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { configuration: { enforceWorkgroupConfiguration: true } },
    passing: { "absent, which means true": { configuration: ABSENT } },
    violating: {
        false: { configuration: { enforceWorkgroupConfiguration: false } },
        '"false"': { configuration: { enforceWorkgroupConfiguration: "false" } },
    },
    unknown: { enforceWorkgroupConfiguration: { configuration: { enforceWorkgroupConfiguration: UNKNOWN } } },
});
