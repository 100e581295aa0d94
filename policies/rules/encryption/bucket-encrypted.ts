import { findIn, tellOf } from "../../lib/find";
import { BUCKET_ENCRYPTION, BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";
import { resourceRule } from "../../lib/rule";

const KNOWN = ["aws:kms", "aws:kms:dsse", "AES256"];
/** BucketV2 has the plurals. */
const DEFAULTS = ["applyServerSideEncryptionByDefault", "applyServerSideEncryptionByDefaults"];
const INLINE = ["serverSideEncryptionConfiguration", "serverSideEncryptionConfigurations"];
const rulesOf = (holder: View): View[] =>
    [holder, ...INLINE.flatMap((key) => holder.views(key))].flatMap((c) => [...c.views("rule"), ...c.views("rules")]);

export const rule = resourceRule({
    name: "bucket-encrypted",
    family: "encryption",
    description: "A bucket's default encryption is one that S3 knows; without a configuration S3 uses its own keys.",
    severity: "high",
    covers: ["CKV_AWS_19"],

    remediation: "Set sseAlgorithm to aws:kms, aws:kms:dsse or AES256.",
    types: [...BUCKETS, ...BUCKET_ENCRYPTION],
    check: (holder) =>
        findIn(rulesOf(holder), (rule) =>
            tellOf(
                DEFAULTS.flatMap((key) => rule.views(key)),
                (byDefault) => !KNOWN.includes(byDefault.text("sseAlgorithm") ?? ""),
                (byDefault) => `${byDefault.show("sseAlgorithm")}; set it to ${KNOWN.join(" or ")}`,
            ),
        ),
});
