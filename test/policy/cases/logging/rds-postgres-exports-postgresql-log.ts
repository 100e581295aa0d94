import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "postgres", enabledCloudwatchLogsExports: ["postgresql", "upgrade"] },
    passing: { "another engine": { engine: "mysql", enabledCloudwatchLogsExports: ABSENT } },
    violating: {
        absent: { enabledCloudwatchLogsExports: ABSENT },
        "another log": { enabledCloudwatchLogsExports: ["upgrade"] },
    },
    unknown: { enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN } },
});
