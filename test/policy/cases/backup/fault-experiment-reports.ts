import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const to = (s3Configuration: unknown) => ({ experimentReportConfiguration: { outputs: { s3Configuration } } });

export const cases = resourceCases({
    compliant: to({ bucketName: "reports", prefix: "drills" }),
    passing: { "a bucket that is created now": to({ bucketName: UNKNOWN }) },
    violating: {
        "experimentReportConfiguration absent": { experimentReportConfiguration: ABSENT },
        "no output": { experimentReportConfiguration: { outputs: ABSENT } },
        "an empty name": to({ bucketName: "" }),
    },
    unknown: {
        experimentReportConfiguration: { experimentReportConfiguration: UNKNOWN },
        "the output": to(UNKNOWN),
    },
});
