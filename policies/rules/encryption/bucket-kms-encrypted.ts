import { defaultsOf, encryptionRulesOf } from "../../lib/bucket-encryption";
import { keepsDeliveredLogs } from "../../lib/bucket-logging";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import { attempt, type View } from "../../lib/view";

const usesKms = (rule: View): boolean =>
    defaultsOf(rule).some((byDefault) => ["aws:kms", "aws:kms:dsse"].includes(byDefault.text("sseAlgorithm") ?? ""));

/** S3 and load balancers deliver their access logs to buckets with S3's own keys alone; the control asks those, too. */
function remedy(bucket: Resource, stack: Stack, otherwise: string): string {
    const delivered = attempt(() => keepsDeliveredLogs(bucket, stack));
    return "value" in delivered && delivered.value
        ? "access logs are delivered here, for which KMS is no choice: exempt it"
        : otherwise;
}

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
                    ? `no encryption configuration names this bucket; ${remedy(bucket, stack, "add one with sseAlgorithm aws:kms")}`
                    : `its encryption configuration does not use KMS; ${remedy(bucket, stack, "set sseAlgorithm to aws:kms")}`;
            }
        }
        return undefined;
    },
});
