import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { cloudWatchLogsGroupArn: "arn:aws:logs:us-east-1:1:log-group:trail:*" },
    violating: {
        "cloudWatchLogsGroupArn absent": { cloudWatchLogsGroupArn: ABSENT },
        "cloudWatchLogsGroupArn empty": { cloudWatchLogsGroupArn: "" },
    },
    unknown: { cloudWatchLogsGroupArn: { cloudWatchLogsGroupArn: UNKNOWN } },
});
