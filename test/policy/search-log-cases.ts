/** Cases of "a search domain publishes a kind of log". */
import { resourceCases } from "./cases";
import { ABSENT, UNKNOWN } from "./harness";

export function searchLogCases(logType: string) {
    const on = { logType, cloudwatchLogGroupArn: "arn:aws:logs:us-east-1:1:log-group:search" };
    const other = { ...on, logType: "INDEX_SLOW_LOGS" };
    return resourceCases({
        compliant: { logPublishingOptions: [other, on] },
        passing: {
            "switched on in words": { logPublishingOptions: [{ ...on, enabled: true }] },
            "a log group that is created now": { logPublishingOptions: [{ ...on, cloudwatchLogGroupArn: UNKNOWN }] },
        },
        violating: {
            "logPublishingOptions absent": { logPublishingOptions: ABSENT },
            "another log only": { logPublishingOptions: [other] },
            "switched off": { logPublishingOptions: [{ ...on, enabled: false }] },
            "no log group": { logPublishingOptions: [{ logType }] },
            "an empty log group": { logPublishingOptions: [{ ...on, cloudwatchLogGroupArn: "" }] },
        },
        unknown: {
            "the blocks": { logPublishingOptions: UNKNOWN },
            "the switch": { logPublishingOptions: [{ ...on, enabled: UNKNOWN }] },
        },
    });
}
