import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptAtRest: { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" } },
    violating: {
        "AWS's own key": { encryptAtRest: { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:alias/aws/es" } },
        "kmsKeyId absent": { encryptAtRest: { kmsKeyId: ABSENT } },
        "kmsKeyId empty": { encryptAtRest: { kmsKeyId: "" } },
        "kmsKeyId null": { encryptAtRest: { kmsKeyId: null } },
    },
    unknown: { kmsKeyId: { encryptAtRest: { kmsKeyId: UNKNOWN } } },
});
