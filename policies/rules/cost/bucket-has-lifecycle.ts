import { stackRule } from "../../lib/rule";
import { BUCKET_LIFECYCLE, BUCKETS } from "../../lib/types";

/** Whether its rules are in force is bucket-lifecycle's. */
export const rule = stackRule({
    name: "bucket-has-lifecycle",
    family: "cost",
    description: "A bucket has a lifecycle configuration.",
    severity: "low",
    covers: ["CKV2_AWS_61"],
    remediation: "Add a BucketLifecycleConfiguration.",
    types: BUCKETS,
    check: (bucket, stack) =>
        bucket.has("lifecycleRules") || stack.referrers(bucket, BUCKET_LIFECYCLE, "bucket").length > 0
            ? undefined
            : "no lifecycle configuration names this bucket; add one",
});
