import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { engine: "aurora-mysql", enabledCloudwatchLogsExports: ["audit", "error"] },
    passing: {
        "another engine": { engine: "aurora-postgresql", enabledCloudwatchLogsExports: ABSENT },
        "Aurora Serverless v1": { engineMode: "serverless", enabledCloudwatchLogsExports: ABSENT },
        "the mode known after apply, with the log": { engineMode: UNKNOWN },
    },
    violating: {
        "enabledCloudwatchLogsExports absent": { enabledCloudwatchLogsExports: ABSENT },
        "another log only": { enabledCloudwatchLogsExports: ["error"] },
        "engine absent": { engine: ABSENT, enabledCloudwatchLogsExports: ABSENT },
    },
    unknown: {
        enabledCloudwatchLogsExports: { enabledCloudwatchLogsExports: UNKNOWN },
        engineMode: { engineMode: UNKNOWN, enabledCloudwatchLogsExports: ABSENT },
        engine: { engine: UNKNOWN, enabledCloudwatchLogsExports: ABSENT },
    },
});
