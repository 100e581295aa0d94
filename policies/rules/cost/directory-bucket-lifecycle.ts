import { hasLifecycle } from "../../lib/bucket-versions";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "directory-bucket-lifecycle",
    family: "cost",
    description: "A directory bucket says how long it keeps objects.",
    severity: "low",
    covers: ["S3.25"],
    level: "advisory",
    remediation: "Add a BucketLifecycleConfiguration with an enabled rule.",
    types: ["s3:DirectoryBucket"],
    check: (bucket, stack) =>
        hasLifecycle(bucket, stack) ? undefined : "no enabled lifecycle rule names this bucket; add one",
});
