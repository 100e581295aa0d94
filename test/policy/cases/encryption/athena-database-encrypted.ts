import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: "arn:aws:kms:us-east-1:1:key/1" } },
    violating: { "encryptionConfiguration absent": { encryptionConfiguration: ABSENT } },
    unknown: { encryptionOption: { encryptionConfiguration: { encryptionOption: UNKNOWN } } },
});
