import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableCloudwatchLogsExports: ["audit"] },
    violating: {
        absent: { enableCloudwatchLogsExports: ABSENT },
        "another log": { enableCloudwatchLogsExports: ["slowquery"] },
    },
    unknown: { enableCloudwatchLogsExports: { enableCloudwatchLogsExports: UNKNOWN } },
});
