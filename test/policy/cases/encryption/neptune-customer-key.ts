import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" },
    violating: {
        "AWS's own key": { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:alias/aws/rds" },
        "kmsKeyArn absent": { kmsKeyArn: ABSENT },
        "kmsKeyArn empty": { kmsKeyArn: "" },
        "kmsKeyArn null": { kmsKeyArn: null },
    },
    unknown: { kmsKeyArn: { kmsKeyArn: UNKNOWN } },
});
