/** What a bucket keeps, and for how long. */
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { BUCKET_LIFECYCLE, BUCKET_VERSIONING } from "./types";

/** Whether what is a bucket's versioning as a resource of its own is on. */
export const isEnabled = (versioning: Resource): boolean =>
    versioning.text("versioningConfiguration.status") === "Enabled";

/** BucketV2 has the plural. */
export const isVersioned = (bucket: Resource, stack: Stack): boolean =>
    bucket.isTrue("versioning.enabled") ||
    bucket.isTrue("versionings.enabled") ||
    stack.referrers(bucket, BUCKET_VERSIONING, "bucket").some(isEnabled);

export const hasLifecycle = (bucket: Resource, stack: Stack): boolean =>
    bucket.views("lifecycleRules").some((rule) => rule.isTrue("enabled")) ||
    stack
        .referrers(bucket, BUCKET_LIFECYCLE, "bucket")
        .some((lifecycle) => lifecycle.views("rules").some((rule) => rule.text("status") === "Enabled"));
