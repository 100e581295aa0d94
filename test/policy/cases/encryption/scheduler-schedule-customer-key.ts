import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" },
    violating: {
        "kmsKeyArn absent": { kmsKeyArn: ABSENT },
        empty: { kmsKeyArn: "" },
        "AWS's own": { kmsKeyArn: "alias/aws/scheduler" },
    },
    unknown: { kmsKeyArn: { kmsKeyArn: UNKNOWN } },
});
