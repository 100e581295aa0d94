import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { logsConfig: { s3Logs: {} } },
    passing: {
        "to CloudWatch": { logsConfig: { cloudwatchLogs: { groupName: "builds" }, s3Logs: ABSENT } },
        "off, which codebuild-logs finds": { logsConfig: { s3Logs: { status: "DISABLED" } } },
        "with a status": { logsConfig: { s3Logs: { status: "ENABLED", location: "logs" } } },
        "one beside another that is not known": { logsConfig: { cloudwatchLogs: UNKNOWN } },
    },
    violating: { absent: { logsConfig: ABSENT }, "no destination": { logsConfig: { s3Logs: ABSENT } } },
    unknown: { block: { logsConfig: UNKNOWN }, destination: { logsConfig: { s3Logs: UNKNOWN } } },
});
