import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const content = (inputs: object): string => JSON.stringify({ schemaVersion: "1.0", inputs });

export const cases = resourceCases({
    compliant: {
        documentType: "Session",
        content: content({ cloudWatchLogGroupName: "sessions", cloudWatchEncryptionEnabled: true }),
    },
    passing: {
        "to a bucket": { content: content({ s3BucketName: "sessions", s3EncryptionEnabled: true }) },
        "a document of another kind": { documentType: "Command", content: content({ runAsEnabled: false }) },
        "no type given": { documentType: ABSENT, content: content({ runAsEnabled: false }) },
        "inputs left to the account's preferences": { content: content({}) },
        "content absent, which AWS refuses": { content: ABSENT },
    },
    violating: {
        "preferences of the account that say nothing": { name: "SSM-SessionManagerRunShell", content: content({}) },
        "no destination": { content: content({ kmsKeyId: "key" }) },
        "not encrypted": {
            content: content({ cloudWatchLogGroupName: "sessions", cloudWatchEncryptionEnabled: false }),
        },
        "whether encrypted left out": { content: content({ s3BucketName: "sessions" }) },
        "encrypted, but nowhere": {
            content: content({ cloudWatchLogGroupName: "", cloudWatchEncryptionEnabled: true }),
        },
    },
    unknown: {
        content: { content: UNKNOWN },
        "content in YAML": { content: "inputs:\n  runAsEnabled: false" },
        documentType: { documentType: UNKNOWN },
    },
});
