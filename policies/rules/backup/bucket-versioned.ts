import { isEnabled, isVersioned } from "../../lib/bucket-versions";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { BUCKET_VERSIONING, BUCKETS, isBucket } from "../../lib/types";
import { attempt } from "../../lib/view";

/** The versioning of a bucket of another stack; one of this stack is told of with its bucket. */
function isOffElsewhere(versioning: Resource, stack: Stack): boolean {
    const enabled = attempt(() => isEnabled(versioning));
    if ("value" in enabled && enabled.value) {
        return false;
    }
    return stack.targets(versioning, "bucket", BUCKETS).length === 0 && !isEnabled(versioning);
}

export const rule = stackRule({
    name: "bucket-versioned",
    family: "backup",
    description: "A bucket keeps versions.",
    severity: "medium",
    covers: ["S3.14", "CKV_AWS_21", "AVD-AWS-0090", "CT.S3.PR.11"],
    remediation: "Add a BucketVersioning with status Enabled.",
    types: [...BUCKETS, ...BUCKET_VERSIONING],
    check: (holder, stack) => {
        if (!isBucket(holder.type)) {
            return isOffElsewhere(holder, stack)
                ? `${holder.show("versioningConfiguration.status")}; set it to Enabled`
                : undefined;
        }
        return isVersioned(holder, stack)
            ? undefined
            : "versioning of this bucket is not Enabled; add a BucketVersioning with that status";
    },
});
