import { resourceRule } from "../../lib/rule";
import { BUCKET_LIFECYCLE } from "../../lib/types";

const FILTERS = ["prefix", "tag", "tags", "objectSizeGreaterThan", "objectSizeLessThan"];

export const rule = resourceRule({
    name: "bucket-aborts-uploads",
    family: "cost",
    description: "A bucket's lifecycle aborts uploads that were never completed.",
    severity: "low",
    covers: ["CKV_AWS_300"],
    level: "advisory",
    remediation: "Add an Enabled rule without a filter with abortIncompleteMultipartUpload.",
    types: BUCKET_LIFECYCLE,
    check: (lifecycle) =>
        lifecycle
            .views("rules")
            .some(
                (rule) =>
                    rule.text("status") === "Enabled" &&
                    rule.has("abortIncompleteMultipartUpload") &&
                    !rule.has("prefix") &&
                    !FILTERS.some((key) => rule.has(`filter.${key}`) || rule.has(`filter.and.${key}`)),
            )
            ? undefined
            : "no Enabled rule for all objects aborts incomplete uploads; add one",
});
