import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enabledCloudwatchLogsExports: ["audit"] },
    passing: { "the profiler alone": { enabledCloudwatchLogsExports: ["profiler"] } },
    violating: {
        absent: { enabledCloudwatchLogsExports: ABSENT },
        "an empty list": { enabledCloudwatchLogsExports: [] },
    },
    unknown: { enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN } },
});
