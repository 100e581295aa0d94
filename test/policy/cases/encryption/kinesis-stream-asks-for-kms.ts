import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionType: "KMS", kmsKeyId: "alias/aws/kinesis" },
    passing: { "no key, which kinesis-stream-encrypted finds": { kmsKeyId: ABSENT } },
    violating: { absent: { encryptionType: ABSENT }, NONE: { encryptionType: "NONE" } },
    unknown: { encryptionType: { encryptionType: UNKNOWN } },
});
