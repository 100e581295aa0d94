import { stackRule } from "../../lib/rule";
import { BUCKET_VERSIONING, BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-versioned",
    family: "backup",
    description: "A bucket keeps versions.",
    severity: "medium",
    covers: ["S3.14", "CKV_AWS_21"],
    remediation: "Add a BucketVersioning with status Enabled.",
    types: BUCKETS,
    check: (bucket, stack) =>
        bucket.isTrue("versioning.enabled") ||
        // BucketV2 has the plural.
        bucket.isTrue("versionings.enabled") ||
        stack
            .referrers(bucket, BUCKET_VERSIONING, "bucket")
            .some((v) => v.text("versioningConfiguration.status") === "Enabled")
            ? undefined
            : "versioning of this bucket is not Enabled; add a BucketVersioning with that status",
});
