import { someIn } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { BUCKET_LIFECYCLE, BUCKETS, isBucket } from "../../lib/types";
import type { View } from "../../lib/view";

const FILTERS = ["prefix", "tag", "tags", "objectSizeGreaterThan", "objectSizeLessThan"];

const aborts = (rule: View): boolean =>
    rule.text("status") === "Enabled" &&
    rule.has("abortIncompleteMultipartUpload") &&
    !rule.has("prefix") &&
    !FILTERS.some((key) => rule.has(`filter.${key}`) || rule.has(`filter.and.${key}`));

const abortsInline = (rule: View): boolean =>
    rule.isTrue("enabled") &&
    (rule.number("abortIncompleteMultipartUploadDays") ?? 0) > 0 &&
    !["prefix", "tags"].some((key) => rule.has(key));

export const rule = resourceRule({
    name: "bucket-aborts-uploads",
    family: "cost",
    description: "A bucket's lifecycle aborts uploads that were never completed.",
    severity: "low",
    covers: ["CKV_AWS_300"],
    level: "advisory",
    remediation: "Add an Enabled rule without a filter with abortIncompleteMultipartUpload.",
    types: [...BUCKET_LIFECYCLE, ...BUCKETS],
    check: (holder) => {
        const inline = isBucket(holder.type);
        const rules = holder.views(inline ? "lifecycleRules" : "rules");
        // A bucket without rules of its own is bucket-has-lifecycle's matter.
        return (inline && rules.length === 0) || someIn(rules, inline ? abortsInline : aborts)
            ? undefined
            : "no Enabled rule for all objects aborts incomplete uploads; add one";
    },
});
