import { hasLifecycle } from "../../lib/bucket-versions";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-lifecycle",
    family: "cost",
    description: "A bucket's objects have a lifecycle.",
    severity: "low",
    covers: ["S3.13", "CT.S3.PR.6"],
    remediation: "Add a BucketLifecycleConfiguration with an Enabled rule.",
    types: BUCKETS,
    check: (bucket, stack) =>
        hasLifecycle(bucket, stack) ? undefined : "no enabled lifecycle rule names this bucket; add one",
});
