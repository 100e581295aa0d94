import { isVersioned } from "../../lib/bucket-versions";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-versioned",
    family: "backup",
    description: "A bucket keeps versions.",
    severity: "medium",
    covers: ["S3.14", "CKV_AWS_21", "AVD-AWS-0090"],
    remediation: "Add a BucketVersioning with status Enabled.",
    types: BUCKETS,
    check: (bucket, stack) =>
        isVersioned(bucket, stack)
            ? undefined
            : "versioning of this bucket is not Enabled; add a BucketVersioning with that status",
});
