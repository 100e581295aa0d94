import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "bucket-object-lock-on",
    family: "backup",
    description: "A bucket that configures object lock has it enabled.",
    severity: "low",
    covers: ["CKV_AWS_143"],
    level: "advisory",
    remediation: "Set objectLockConfiguration.objectLockEnabled to Enabled.",
    types: ["s3:Bucket", "s3:BucketV2"],
    check: (bucket) =>
        bucket.has("objectLockConfiguration")
            ? mustBeOneOf("objectLockConfiguration.objectLockEnabled", ["Enabled"])(bucket)
            : undefined,
});
