import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionType: "KMS", kmsKeyId: "alias/aws/kinesis" },
    passing: { "a key that is created now": { kmsKeyId: UNKNOWN } },
    violating: {
        "encryptionType absent": { encryptionType: ABSENT },
        "encryptionType NONE": { encryptionType: "NONE" },
        "NONE beside a key that is created now": { encryptionType: "NONE", kmsKeyId: UNKNOWN },
        "kmsKeyId absent": { kmsKeyId: ABSENT },
        "kmsKeyId empty": { kmsKeyId: "" },
    },
    unknown: { encryptionType: { encryptionType: UNKNOWN } },
});
