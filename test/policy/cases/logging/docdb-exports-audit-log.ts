import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabledCloudwatchLogsExports: ["profiler", "audit"] },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "enabledCloudwatchLogsExports empty": { enabledCloudwatchLogsExports: [] },
        "the profiler's log alone": { enabledCloudwatchLogsExports: ["profiler"] },
    },
    unknown: { enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN } },
});
