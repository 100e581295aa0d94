import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        visibilityConfig: { cloudwatchMetricsEnabled: true },
        rules: [{ name: "a", visibilityConfig: { cloudwatchMetricsEnabled: true } }],
    },
    violating: {
        "the ACL": { visibilityConfig: { cloudwatchMetricsEnabled: false } },
        absent: { visibilityConfig: ABSENT },
        "a rule": { rules: [{ name: "a", visibilityConfig: { cloudwatchMetricsEnabled: false } }] },
    },
    unknown: { "the ACL": { visibilityConfig: { cloudwatchMetricsEnabled: UNKNOWN } } },
});
