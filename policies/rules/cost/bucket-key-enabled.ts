import { defaultsOf, encryptionRulesOf } from "../../lib/bucket-encryption";
import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

/** Two layers of KMS (aws:kms:dsse) know no bucket key. */
const withKms = (rule: View): boolean => defaultsOf(rule).some((d) => d.text("sseAlgorithm") === "aws:kms");

export const rule = resourceRule({
    name: "bucket-key-enabled",
    family: "cost",
    description: "A bucket that is encrypted with KMS asks KMS once for many objects, by a bucket key.",
    severity: "low",
    covers: ["R-COST-1"],
    level: "advisory",
    remediation: "Set bucketKeyEnabled to true beside applyServerSideEncryptionByDefault.",
    types: [...BUCKETS, ...BUCKET_ENCRYPTION],
    check: (holder) =>
        tellOf(
            encryptionRulesOf(holder),
            (rule) => withKms(rule) && !rule.isTrue("bucketKeyEnabled"),
            (rule) => `${rule.show("bucketKeyEnabled")}; set it to true`,
        ),
});
