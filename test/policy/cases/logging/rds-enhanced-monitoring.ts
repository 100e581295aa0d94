import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { monitoringInterval: 60 },
    passing: {
        "as a text": { monitoringInterval: "30" },
        "RDS Custom, which has none": { engine: "custom-sqlserver-se", monitoringInterval: ABSENT },
    },
    violating: {
        "an interval that RDS does not know": { monitoringInterval: 7 },
        "monitoringInterval absent": { monitoringInterval: ABSENT },
        "monitoringInterval 0": { monitoringInterval: 0 },
    },
    unknown: { monitoringInterval: { monitoringInterval: UNKNOWN } },
});
