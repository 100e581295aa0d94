import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const logs = (workerLogDelivery: object) => ({ logDelivery: { workerLogDelivery } });
const cloudwatch = (enabled: unknown) => logs({ cloudwatchLogs: { enabled } });

export const cases = resourceCases({
    compliant: cloudwatch(true),
    passing: {
        "to a bucket": logs({ cloudwatchLogs: { enabled: false }, s3: { enabled: true, bucket: "logs" } }),
        "to a stream, whatever else": logs({ cloudwatchLogs: { enabled: UNKNOWN }, firehose: { enabled: true } }),
    },
    violating: {
        off: cloudwatch(false),
        "enabled absent": cloudwatch(ABSENT),
        "all off": logs({ cloudwatchLogs: { enabled: false }, s3: { enabled: false } }),
        "logDelivery absent": { logDelivery: ABSENT },
    },
    unknown: { enabled: cloudwatch(UNKNOWN), logDelivery: { logDelivery: UNKNOWN } },
});
