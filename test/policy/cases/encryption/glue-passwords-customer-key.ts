import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const key = (awsKmsKeyId: unknown) => ({
    dataCatalogEncryptionSettings: {
        connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId },
    },
});

export const cases = resourceCases({
    compliant: key("arn:aws:kms:us-east-1:123456789012:key/1"),
    violating: {
        absent: key(ABSENT),
        empty: key(""),
        "AWS's own": key("alias/aws/glue"),
        "nothing on passwords": { dataCatalogEncryptionSettings: { connectionPasswordEncryption: ABSENT } },
    },
    unknown: { key: key(UNKNOWN) },
});
