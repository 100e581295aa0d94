import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: true, logGroup: "kafka" } } } },
    passing: {
        bucket: { loggingInfo: { brokerLogs: { cloudwatchLogs: ABSENT, s3: { enabled: true, bucket: "logs" } } } },
        stream: { loggingInfo: { brokerLogs: { cloudwatchLogs: ABSENT, firehose: { enabled: true } } } },
    },
    violating: {
        off: { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false } } } },
        "not said": { loggingInfo: { brokerLogs: { cloudwatchLogs: ABSENT, s3: { bucket: "logs" } } } },
        absent: { loggingInfo: ABSENT },
    },
    unknown: { switch: { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: UNKNOWN } } } } },
});
