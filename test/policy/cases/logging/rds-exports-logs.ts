import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabledCloudwatchLogsExports: ["postgresql"] },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "enabledCloudwatchLogsExports []": { enabledCloudwatchLogsExports: [] },
    },
    unknown: { enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN } },
});
