import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: "arn:aws:kms:us-east-1:123456789012:key/1" } },
    violating: {
        "AWS's own": { encryptionConfiguration: { type: "AWS_OWNED_KMS_KEY" } },
        "no key": { encryptionConfiguration: { keyId: ABSENT } },
        absent: { encryptionConfiguration: ABSENT },
    },
    unknown: { key: { encryptionConfiguration: { keyId: UNKNOWN } } },
});
