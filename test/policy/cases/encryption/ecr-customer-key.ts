import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: "arn:aws:kms:us-east-1:123456789012:key/1" }],
    },
    violating: {
        "a key that AWS manages": { encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: "alias/aws/ecr" }] },
        absent: { encryptionConfigurations: ABSENT },
        "no key": { encryptionConfigurations: [{ encryptionType: "KMS" }] },
    },
    unknown: { "the key": { encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: UNKNOWN }] } },
});
