import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "sqlserver-se", enabledCloudwatchLogsExports: ["agent", "error"] },
    passing: {
        "another engine": { engine: "postgres", enabledCloudwatchLogsExports: ABSENT },
        "Express, which has no agent": { engine: "sqlserver-ex", enabledCloudwatchLogsExports: ["error"] },
        "RDS Custom, which exports none": { engine: "custom-sqlserver-se", enabledCloudwatchLogsExports: ABSENT },
        "a replica, whose engine is its source's": { engine: ABSENT, enabledCloudwatchLogsExports: ABSENT },
    },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "Express without its log": { engine: "sqlserver-ex", enabledCloudwatchLogsExports: [] },
        "one of two": { enabledCloudwatchLogsExports: ["agent"] },
    },
    unknown: {
        enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN },
        engine: { engine: UNKNOWN, enabledCloudwatchLogsExports: ABSENT },
    },
});
