import { stackRule } from "../../lib/rule";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import { type View } from "../../lib/view";

/** BucketV2 has the plural. */
const DEFAULTS = ["applyServerSideEncryptionByDefault", "applyServerSideEncryptionByDefaults"];
const usesKms = (rule: View): boolean =>
    DEFAULTS.some((key) => ["aws:kms", "aws:kms:dsse"].includes(rule.text(`${key}.sseAlgorithm`) ?? ""));

export const rule = stackRule({
    name: "bucket-kms-encrypted",
    family: "encryption",
    description: "A bucket is encrypted with KMS by default.",
    severity: "high",
    covers: ["S3.17", "CKV_AWS_145"],
    remediation: "Add a BucketServerSideEncryptionConfiguration with sseAlgorithm aws:kms and kmsMasterKeyId.",
    types: BUCKETS,
    check: (bucket, stack) => {
        // @pulumi/aws 6 had the configuration inside the bucket.
        const inline = bucket
            .views("serverSideEncryptionConfiguration")
            .concat(bucket.views("serverSideEncryptionConfigurations"));
        const rules = [...inline.flatMap((c) => [...c.views("rule"), ...c.views("rules")])];
        if (!rules.some(usesKms)) {
            const configurations = stack.referrers(bucket, BUCKET_ENCRYPTION, "bucket");
            if (!configurations.some((c) => c.views("rules").some(usesKms))) {
                return configurations.length === 0 && rules.length === 0
                    ? "no encryption configuration names this bucket; add one with sseAlgorithm aws:kms"
                    : "its encryption configuration does not use KMS; set sseAlgorithm to aws:kms";
            }
        }
        return undefined;
    },
});
