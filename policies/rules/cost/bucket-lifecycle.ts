import { stackRule } from "../../lib/rule";
import { BUCKET_LIFECYCLE, BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-lifecycle",
    family: "cost",
    description: "A bucket's objects have a lifecycle.",
    severity: "low",
    covers: ["S3.13"],
    remediation: "Add a BucketLifecycleConfiguration with an Enabled rule.",
    types: BUCKETS,
    check: (bucket, stack) =>
        bucket.views("lifecycleRules").some((r) => r.isTrue("enabled")) ||
        stack
            .referrers(bucket, BUCKET_LIFECYCLE, "bucket")
            .some((c) => c.views("rules").some((r) => r.text("status") === "Enabled"))
            ? undefined
            : "no enabled lifecycle rule names this bucket; add one",
});
