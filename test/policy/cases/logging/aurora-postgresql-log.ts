import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "aurora-postgresql", enabledCloudwatchLogsExports: ["postgresql", "error"] },
    passing: { "another engine": { engine: "aurora-mysql", enabledCloudwatchLogsExports: ABSENT } },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "another log only": { enabledCloudwatchLogsExports: ["error"] },
    },
    unknown: { enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN } },
});
