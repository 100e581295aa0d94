/** Whether access to a bucket is logged, and whether a bucket keeps such logs. */
import { isGiven } from "./checks";
import { someIn } from "./find";
import { statementsOf } from "./iam-document";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { BUCKET_ACL, BUCKET_LOGGING, BUCKETS } from "./types";

/** The block inside a bucket, by its names in both forms of the type. */
const LOGGING_BLOCKS = ["logging", "loggings"];

export const isLogged = (bucket: Resource, stack: Stack): boolean =>
    LOGGING_BLOCKS.some((key) => bucket.has(key) && isGiven(bucket, `${key}.targetBucket`)) ||
    stack.referrers(bucket, BUCKET_LOGGING, "bucket").length > 0;

/** Who writes access logs: by a policy, or by an ACL as was the way before (S3 user guide, "Permissions for log delivery"). */
const WRITER = "logging.s3.amazonaws.com";
const WRITERS = /\/groups\/s3\/LogDelivery$/;

const byAcl = (holder: Resource): boolean =>
    holder.text("acl") === "log-delivery-write" ||
    someIn([...holder.views("accessControlPolicy.grants"), ...holder.views("grants")], (grant) =>
        [...grant.texts("grantee.uri"), ...grant.texts("uri")].some((uri) => WRITERS.test(uri)),
    );
const lets = (writer: string) => (holder: Resource) =>
    someIn(statementsOf(holder, "policy"), (s) => s.allows && s.principals.includes(writer));
const policiesOf = (bucket: Resource, stack: Stack): Resource[] => [
    bucket,
    ...stack.referrers(bucket, ["s3:BucketPolicy"], "bucket"),
];

/** Whether another bucket's access is logged here, in this stack or in any other: it is let in. */
export const keepsLogs = (bucket: Resource, stack: Stack): boolean =>
    stack.referrers(bucket, BUCKET_LOGGING, "targetBucket").length > 0 ||
    LOGGING_BLOCKS.some((key) => stack.referrersInside(bucket, BUCKETS, key, "targetBucket").length > 0) ||
    someIn([bucket, ...stack.referrers(bucket, BUCKET_ACL, "bucket")], byAcl) ||
    someIn(policiesOf(bucket, stack), lets(WRITER));

/** Whether S3 or a load balancer delivers its access logs here. */
export const keepsDeliveredLogs = (bucket: Resource, stack: Stack): boolean =>
    keepsLogs(bucket, stack) ||
    someIn(policiesOf(bucket, stack), lets("logdelivery.elasticloadbalancing.amazonaws.com"));
