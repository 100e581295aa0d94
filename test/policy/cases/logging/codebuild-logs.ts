import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { logsConfig: { cloudwatchLogs: { status: "ENABLED", groupName: "builds" } } },
    passing: {
        "a group alone": { logsConfig: { cloudwatchLogs: { status: ABSENT } } },
        "to a bucket": {
            logsConfig: {
                cloudwatchLogs: { status: "DISABLED" },
                s3Logs: { status: "ENABLED", location: "logs/builds" },
            },
        },
    },
    violating: {
        off: { logsConfig: { cloudwatchLogs: { status: "DISABLED" } } },
        "off, both": { logsConfig: { cloudwatchLogs: { status: "DISABLED" }, s3Logs: { status: "DISABLED" } } },
        "a bucket, of which nothing says that it is on": {
            logsConfig: { cloudwatchLogs: ABSENT, s3Logs: { encryptionDisabled: false } },
        },
        absent: { logsConfig: ABSENT },
    },
    unknown: { status: { logsConfig: { cloudwatchLogs: { status: UNKNOWN } } } },
});
