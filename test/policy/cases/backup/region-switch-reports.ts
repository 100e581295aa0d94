import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const to = (bucketPath: unknown) => ({
    reportConfigurations: [{ reportOutputs: [{ s3Configurations: [{ bucketOwner: "1", bucketPath }] }] }],
});

export const cases = resourceCases({
    compliant: to("reports/failover"),
    passing: { "a bucket that is created now": to(UNKNOWN) },
    violating: {
        "reportConfigurations absent": { reportConfigurations: ABSENT },
        "no output": { reportConfigurations: [{ reportOutputs: [] }] },
        "an empty path": to(""),
    },
    unknown: { reportConfigurations: { reportConfigurations: UNKNOWN } },
});
