import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "kinesis-stream-asks-for-kms",
    family: "encryption",
    description: "A Kinesis stream asks for encryption with KMS.",
    severity: "medium",
    // Checkov's control asks no more; that a key is named, as AWS demands, is kinesis-stream-encrypted's.
    covers: ["CKV_AWS_43"],
    remediation: "Set encryptionType to KMS, and kmsKeyId.",
    types: ["kinesis:Stream"],
    check: mustBeOneOf("encryptionType", ["KMS"]),
});
