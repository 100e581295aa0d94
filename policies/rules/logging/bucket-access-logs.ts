import { isLogged, LOGGING_BLOCKS } from "../../lib/bucket-logging";
import { type Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { type Stack } from "../../lib/stack";
import { BUCKET_LOGGING, BUCKETS } from "../../lib/types";

const keepsLogs = (bucket: Resource, stack: Stack): boolean =>
    stack.referrers(bucket, BUCKET_LOGGING, "targetBucket").length > 0 ||
    LOGGING_BLOCKS.some((key) => stack.referrersInside(bucket, BUCKETS, key, "targetBucket").length > 0);

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
