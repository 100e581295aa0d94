import { ofAws } from "../../lib/checks";
import { findIn, tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import { type View } from "../../lib/view";

const DEFAULT = "applyServerSideEncryptionByDefault";
/** Of the resource of its own, and of the block inside a bucket. */
const PATHS = ["rules", "serverSideEncryptionConfiguration.rule", "serverSideEncryptionConfiguration.rules"];
const KEY = `${DEFAULT}.kmsMasterKeyId`;

const usesKms = (rule: View): boolean => rule.text(`${DEFAULT}.sseAlgorithm`)?.startsWith("aws:kms") === true;
/** None, or the one that AWS manages for S3. */
const lacksKey = (rule: View): boolean => !rule.has(KEY) || ofAws(rule.text(KEY));

export const rule = resourceRule({
    name: "bucket-encryption-customer-key",
    family: "encryption",
    description: "A bucket that is encrypted with KMS uses a customer-managed key.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Set kmsMasterKeyId beside sseAlgorithm aws:kms.",
    types: [...BUCKET_ENCRYPTION, ...BUCKETS],
    check: (holder) =>
        findIn(PATHS, (path) =>
            tellOf(
                holder.views(path),
                (r) => usesKms(r) && lacksKey(r),
                (r) => `${r.show(KEY)}; set it to a customer-managed key`,
            ),
        ),
});
