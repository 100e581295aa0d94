import { all, mustBeOneOf, mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const at = (block: string, key: string): string => `encryptionConfiguration.${block}.${key}`;

export const rule = resourceRule({
    name: "glue-security-configuration-encrypted",
    family: "encryption",
    description: "A security configuration of Glue encrypts what jobs write, their logs and their bookmarks.",
    severity: "medium",
    covers: ["CKV_AWS_99"],
    remediation: "Set the three modes to SSE-KMS, CSE-KMS for bookmarks, each with a key.",
    types: ["glue:SecurityConfiguration"],
    check: all(
        mustBeOneOf(at("s3Encryption", "s3EncryptionMode"), ["SSE-KMS", "SSE-S3"]),
        mustBeOneOf(at("cloudwatchEncryption", "cloudwatchEncryptionMode"), ["SSE-KMS"]),
        mustBeOwnKey(at("cloudwatchEncryption", "kmsKeyArn")),
        mustBeOneOf(at("jobBookmarksEncryption", "jobBookmarksEncryptionMode"), ["CSE-KMS"]),
        mustBeOwnKey(at("jobBookmarksEncryption", "kmsKeyArn")),
    ),
});
