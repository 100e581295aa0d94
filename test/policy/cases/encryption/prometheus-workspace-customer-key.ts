import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" },
    violating: {
        "a key that AWS manages": { kmsKeyArn: "arn:aws:kms:us-east-1:1:alias/aws/aps" },
        "kmsKeyArn absent": { kmsKeyArn: ABSENT },
        "kmsKeyArn empty": { kmsKeyArn: "" },
        "kmsKeyArn null": { kmsKeyArn: null },
    },
    unknown: { kmsKeyArn: { kmsKeyArn: UNKNOWN } },
});
