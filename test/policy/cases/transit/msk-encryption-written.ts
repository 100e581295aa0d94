import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionInfo: {} },
    passing: {
        "with a key": {
            encryptionInfo: { encryptionAtRestKmsKeyArn: "arn:aws:kms:eu-central-1:111111111111:key/1" },
        },
    },
    violating: { "encryptionInfo absent": { encryptionInfo: ABSENT } },
    unknown: { encryptionInfo: { encryptionInfo: UNKNOWN } },
});
