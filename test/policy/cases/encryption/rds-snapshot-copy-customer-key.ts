import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" },
    violating: {
        "a key that AWS manages": { kmsKeyId: "alias/aws/rds" },
        "kmsKeyId absent": { kmsKeyId: ABSENT },
        "kmsKeyId empty": { kmsKeyId: "" },
        "kmsKeyId null": { kmsKeyId: null },
    },
    unknown: { kmsKeyId: { kmsKeyId: UNKNOWN } },
});
