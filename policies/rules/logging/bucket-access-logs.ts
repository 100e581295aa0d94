import { isGiven } from "../../lib/checks";
import { type Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { type Stack } from "../../lib/stack";
import { BUCKET_LOGGING, BUCKETS } from "../../lib/types";

/** The block inside a bucket, by its names in both forms of the type. */
const INLINE = ["logging", "loggings"];

const isLogged = (bucket: Resource, stack: Stack): boolean =>
    INLINE.some((key) => bucket.has(key) && isGiven(bucket, `${key}.targetBucket`)) ||
    stack.referrers(bucket, BUCKET_LOGGING, "bucket").length > 0;

const keepsLogs = (bucket: Resource, stack: Stack): boolean =>
    stack.referrers(bucket, BUCKET_LOGGING, "targetBucket").length > 0 ||
    INLINE.some((key) => stack.referrersInside(bucket, BUCKETS, key, "targetBucket").length > 0);

export const rule = stackRule({
    name: "bucket-access-logs",
    family: "logging",
    description: "Access to a bucket is logged, unless the bucket itself keeps logs.",
    severity: "low",
    covers: ["S3.9", "CKV_AWS_18"],
    remediation: "Add a BucketLogging with the log archive as targetBucket.",
    level: "advisory",
    types: BUCKETS,
    check: (bucket, stack) =>
        isLogged(bucket, stack) || keepsLogs(bucket, stack) ? undefined : "no BucketLogging names it; add one",
});
