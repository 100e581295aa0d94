import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const log = (logType: string, more: object = {}) => ({
    logType,
    cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:1:log-group:search",
    ...more,
});

export const cases = resourceCases({
    compliant: { logPublishingOptions: [log("INDEX_SLOW_LOGS"), log("SEARCH_SLOW_LOGS")] },
    passing: {
        "of searches alone": { logPublishingOptions: [log("SEARCH_SLOW_LOGS")] },
        "of indexing alone": { logPublishingOptions: [log("INDEX_SLOW_LOGS")] },
        "of indexing, while the other is not known": {
            logPublishingOptions: [log("INDEX_SLOW_LOGS"), log("SEARCH_SLOW_LOGS", { enabled: UNKNOWN })],
        },
    },
    violating: {
        "logPublishingOptions absent": { logPublishingOptions: ABSENT },
        "other logs": { logPublishingOptions: [log("ES_APPLICATION_LOGS"), log("AUDIT_LOGS")] },
        "switched off": { logPublishingOptions: [log("SEARCH_SLOW_LOGS", { enabled: false })] },
        "no log group": { logPublishingOptions: [{ logType: "SEARCH_SLOW_LOGS" }] },
    },
    unknown: {
        "the blocks": { logPublishingOptions: UNKNOWN },
        "the switch": { logPublishingOptions: [log("SEARCH_SLOW_LOGS", { enabled: UNKNOWN })] },
    },
});
