import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "aurora-mysql", enabledCloudwatchLogsExports: ["audit", "error"] },
    passing: { "another engine": { engine: "aurora-postgresql", enabledCloudwatchLogsExports: ABSENT } },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "another log only": { enabledCloudwatchLogsExports: ["error"] },
        "engine absent": { engine: ABSENT, enabledCloudwatchLogsExports: ABSENT },
    },
    unknown: {
        enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN },
        engine: { engine: UNKNOWN, enabledCloudwatchLogsExports: ABSENT },
    },
});
