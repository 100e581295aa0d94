import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const encrypted = (encryptionConfiguration: unknown) => ({
    configuration: { resultConfiguration: { encryptionConfiguration } },
});

export const cases = resourceCases({
    compliant: encrypted({ encryptionOption: "SSE_KMS", kmsKeyArn: KEY }),
    passing: {
        "by the client": encrypted({ encryptionOption: "CSE_KMS", kmsKeyArn: KEY }),
        "not at all, which athena-workgroup-encrypted finds": { configuration: ABSENT },
    },
    violating: {
        "keys of S3": encrypted({ encryptionOption: "SSE_S3", kmsKeyArn: ABSENT }),
        "kmsKeyArn absent": encrypted({ kmsKeyArn: ABSENT }),
        "AWS's own key": encrypted({ kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:alias/aws/s3" }),
    },
    unknown: {
        kmsKeyArn: encrypted({ kmsKeyArn: UNKNOWN }),
        encryptionOption: encrypted({ encryptionOption: UNKNOWN }),
        configuration: { configuration: UNKNOWN },
    },
});
