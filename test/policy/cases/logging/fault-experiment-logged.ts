import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        logConfiguration: {
            logSchemaVersion: 2,
            cloudwatchLogsConfiguration: { logGroupArn: "arn:aws:logs:us-east-1:1:log-group:drills:*" },
        },
    },
    passing: {
        "a log group that is created now": {
            logConfiguration: { cloudwatchLogsConfiguration: { logGroupArn: UNKNOWN } },
        },
        "to a bucket": {
            logConfiguration: { cloudwatchLogsConfiguration: ABSENT, s3Configuration: { bucketName: "b" } },
        },
    },
    violating: {
        "logConfiguration absent": { logConfiguration: ABSENT },
        "no destination": { logConfiguration: { cloudwatchLogsConfiguration: ABSENT } },
        "an empty log group": { logConfiguration: { cloudwatchLogsConfiguration: { logGroupArn: "" } } },
    },
    unknown: {
        logConfiguration: { logConfiguration: { cloudwatchLogsConfiguration: UNKNOWN, s3Configuration: UNKNOWN } },
    },
});
