import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { monitoringInterval: 60 },
    violating: {
        "monitoringInterval absent": { monitoringInterval: ABSENT },
        "monitoringInterval 0": { monitoringInterval: 0 },
    },
    unknown: { monitoringInterval: { monitoringInterval: UNKNOWN } },
});
