import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1",
    },
    passing: {
        "Performance Insights off": { performanceInsightsEnabled: false, performanceInsightsKmsKeyId: ABSENT },
        "Performance Insights absent": { performanceInsightsEnabled: ABSENT, performanceInsightsKmsKeyId: ABSENT },
    },
    violating: {
        "a key that AWS manages": { performanceInsightsKmsKeyId: "alias/aws/rds" },
        "performanceInsightsKmsKeyId absent": { performanceInsightsKmsKeyId: ABSENT },
        "performanceInsightsKmsKeyId empty": { performanceInsightsKmsKeyId: "" },
        "performanceInsightsKmsKeyId null": { performanceInsightsKmsKeyId: null },
    },
    unknown: { performanceInsightsKmsKeyId: { performanceInsightsKmsKeyId: UNKNOWN } },
});
