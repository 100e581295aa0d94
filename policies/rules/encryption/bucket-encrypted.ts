import { defaultsOf, encryptionRulesOf } from "../../lib/bucket-encryption";
import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";

const KNOWN = ["aws:kms", "aws:kms:dsse", "AES256"];

export const rule = resourceRule({
    name: "bucket-encrypted",
    family: "encryption",
    description: "A bucket's default encryption is one that S3 knows; without a configuration S3 uses its own keys.",
    severity: "high",
    covers: ["CKV_AWS_19"],
    remediation: "Set sseAlgorithm to aws:kms, aws:kms:dsse or AES256.",
    types: [...BUCKETS, ...BUCKET_ENCRYPTION],
    check: (holder) =>
        findIn(encryptionRulesOf(holder), (rule) =>
            tellOf(
                defaultsOf(rule),
                (byDefault) => !KNOWN.includes(byDefault.text("sseAlgorithm") ?? ""),
                (byDefault) => `${byDefault.show("sseAlgorithm")}; set it to ${KNOWN.join(" or ")}`,
            ),
        ),
});
