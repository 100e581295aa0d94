import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { monitoringInterval: 60 },
    passing: {
        "as a text": { monitoringInterval: "30" },
        "RDS Custom, which has none": { engine: "custom-sqlserver-se", monitoringInterval: ABSENT },
        "RDS Custom, whose engine is not known": {
            engine: UNKNOWN,
            customIamInstanceProfile: "AWSRDSCustomInstanceProfile",
            monitoringInterval: ABSENT,
        },
    },
    violating: {
        "an interval that RDS does not know": { monitoringInterval: 7 },
        "monitoringInterval absent": { monitoringInterval: ABSENT },
        "monitoringInterval 0": { monitoringInterval: 0 },
        "an engine that is not known": { engine: UNKNOWN, monitoringInterval: ABSENT },
    },
    unknown: { monitoringInterval: { monitoringInterval: UNKNOWN } },
});
