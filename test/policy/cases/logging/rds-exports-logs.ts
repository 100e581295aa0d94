import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabledCloudwatchLogsExports: ["postgresql"] },
    passing: {
        "RDS Custom, which exports none": { engine: "custom-oracle-ee", enabledCloudwatchLogsExports: ABSENT },
    },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "enabledCloudwatchLogsExports []": { enabledCloudwatchLogsExports: [] },
    },
    unknown: { enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN } },
});
