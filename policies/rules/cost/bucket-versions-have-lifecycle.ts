import { hasLifecycle, isVersioned } from "../../lib/bucket-versions";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

/** Of every bucket: bucket-lifecycle. */
export const rule = stackRule({
    name: "bucket-versions-have-lifecycle",
    family: "cost",
    description: "The versions that a bucket keeps have a lifecycle.",
    severity: "medium",
    covers: ["S3.10", "CT.S3.PR.3"],
    remediation: "Add a BucketLifecycleConfiguration with an Enabled rule on noncurrent versions.",
    types: BUCKETS,
    check: (bucket, stack) =>
        hasLifecycle(bucket, stack) || !isVersioned(bucket, stack)
            ? undefined
            : "it keeps versions, and no enabled lifecycle rule names it; add one",
});
