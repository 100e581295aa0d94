import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
const encrypted = (encryptionConfiguration: unknown) => ({
    configuration: { resultConfiguration: { encryptionConfiguration } },
});
const managed = (encryptionConfiguration: unknown) => ({
    configuration: {
        resultConfiguration: ABSENT,
        managedQueryResultsConfiguration: { enabled: true, encryptionConfiguration },
    },
});

export const cases = resourceCases({
    compliant: encrypted({ encryptionOption: "SSE_KMS", kmsKeyArn: KEY }),
    passing: {
        "results that Athena keeps itself": managed({ kmsKey: KEY }),
        "by the client": encrypted({ encryptionOption: "CSE_KMS", kmsKeyArn: KEY }),
        "not at all, which athena-workgroup-encrypted finds": { configuration: ABSENT },
    },
    violating: {
        "results that Athena keeps itself, under a key of its own": managed({}),
        "keys of S3": encrypted({ encryptionOption: "SSE_S3", kmsKeyArn: ABSENT }),
        "kmsKeyArn absent": encrypted({ kmsKeyArn: ABSENT }),
        "AWS's own key": encrypted({ kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:alias/aws/s3" }),
    },
    unknown: {
        "the key of managed results": managed({ kmsKey: UNKNOWN }),
        kmsKeyArn: encrypted({ kmsKeyArn: UNKNOWN }),
        encryptionOption: encrypted({ encryptionOption: UNKNOWN }),
        configuration: { configuration: UNKNOWN },
    },
});
