import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: "arn:aws:kms:us-east-1:123456789012:key/1" }],
    },
    passing: { "two layers": { encryptionConfigurations: [{ encryptionType: "KMS_DSSE", kmsKey: "key" }] } },
    violating: {
        "a key that AWS manages": { encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: "alias/aws/ecr" }] },
        "a key beside AES256": { encryptionConfigurations: [{ encryptionType: "AES256", kmsKey: "key" }] },
        "a key beside no type": { encryptionConfigurations: [{ kmsKey: "key" }] },
        absent: { encryptionConfigurations: ABSENT },
        "no key": { encryptionConfigurations: [{ encryptionType: "KMS" }] },
    },
    unknown: {
        "the key": { encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: UNKNOWN }] },
        "the type": { encryptionConfigurations: [{ encryptionType: UNKNOWN, kmsKey: "key" }] },
    },
});
