import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" },
    passing: { "a replica": { kmsKeyId: ABSENT, replicateSourceDb: "primary" } },
    violating: {
        "a key that AWS manages": { kmsKeyId: "arn:aws:kms:us-east-1:1:alias/aws/rds" },
        "a replica in another region, under a key that AWS manages": {
            kmsKeyId: "alias/aws/rds",
            replicateSourceDb: "arn:aws:rds:us-east-1:123456789012:db:primary",
        },
        "kmsKeyId absent": { kmsKeyId: ABSENT },
        "kmsKeyId empty": { kmsKeyId: "" },
        "kmsKeyId null": { kmsKeyId: null },
    },
    unknown: { kmsKeyId: { kmsKeyId: UNKNOWN } },
});
