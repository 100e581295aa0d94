import { resourceCases } from "../../cases";
import { ABSENT, type Props, UNKNOWN } from "../../harness";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const set = (block: string, values: Props): Props => ({ encryptionConfiguration: { [block]: values } });
const s3 = (s3EncryptionMode: unknown) => set("s3Encryption", { s3EncryptionMode });
const logs = (values: Props) => set("cloudwatchEncryption", values);
const bookmarks = (values: Props) => set("jobBookmarksEncryption", values);

export const cases = resourceCases({
    compliant: {
        encryptionConfiguration: {
            s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn: KEY },
            cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn: KEY },
            jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn: KEY },
        },
    },
    passing: { "keys of S3": s3("SSE-S3") },
    violating: {
        "data in plain text": s3("DISABLED"),
        "data not said": s3(ABSENT),
        "logs in plain text": logs({ cloudwatchEncryptionMode: "DISABLED" }),
        "logs not said": logs({ cloudwatchEncryptionMode: ABSENT }),
        "logs without a key": logs({ kmsKeyArn: ABSENT }),
        "bookmarks in plain text": bookmarks({ jobBookmarksEncryptionMode: "DISABLED" }),
        "bookmarks not said": bookmarks({ jobBookmarksEncryptionMode: ABSENT }),
        "bookmarks without a key": bookmarks({ kmsKeyArn: ABSENT }),
    },
    unknown: {
        data: s3(UNKNOWN),
        logs: logs({ cloudwatchEncryptionMode: UNKNOWN }),
        "the logs' key": logs({ kmsKeyArn: UNKNOWN }),
        bookmarks: bookmarks({ jobBookmarksEncryptionMode: UNKNOWN }),
        "the bookmarks' key": bookmarks({ kmsKeyArn: UNKNOWN }),
    },
});
