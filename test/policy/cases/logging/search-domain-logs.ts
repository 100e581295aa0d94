import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { logPublishingOptions: [{ logType: "ES_APPLICATION_LOGS", cloudwatchLogGroupArn: "arn" }] },
    violating: {
        absent: { logPublishingOptions: ABSENT },
        "an empty list": { logPublishingOptions: [] },
        "switched off": { logPublishingOptions: [{ logType: "ES_APPLICATION_LOGS", enabled: false }] },
    },
    unknown: { logPublishingOptions: { logPublishingOptions: UNKNOWN } },
});
