import { defaultsOf, encryptionRulesOf } from "../../lib/bucket-encryption";
import { stackRule } from "../../lib/rule";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

const usesKms = (rule: View): boolean =>
    defaultsOf(rule).some((byDefault) => ["aws:kms", "aws:kms:dsse"].includes(byDefault.text("sseAlgorithm") ?? ""));

export const rule = stackRule({
    name: "bucket-kms-encrypted",
    family: "encryption",
    description: "A bucket is encrypted with KMS by default.",
    severity: "high",
    covers: ["S3.17", "CKV_AWS_145", "CT.S3.PR.10"],
    remediation: "Add a BucketServerSideEncryptionConfiguration with sseAlgorithm aws:kms and kmsMasterKeyId.",
    types: BUCKETS,
    check: (bucket, stack) => {
        const rules = encryptionRulesOf(bucket);
        if (!rules.some(usesKms)) {
            const configurations = stack.referrers(bucket, BUCKET_ENCRYPTION, "bucket");
            if (!configurations.some((c) => encryptionRulesOf(c).some(usesKms))) {
                return configurations.length === 0 && rules.length === 0
                    ? "no encryption configuration names this bucket; add one with sseAlgorithm aws:kms"
                    : "its encryption configuration does not use KMS; set sseAlgorithm to aws:kms";
            }
        }
        return undefined;
    },
});
