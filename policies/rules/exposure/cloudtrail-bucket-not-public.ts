import { findIn } from "../../lib/find";
import { openTo } from "../../lib/public-bucket";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "cloudtrail-bucket-not-public",
    family: "exposure",
    description: "The bucket of a trail's files is not open to the public.",
    severity: "critical",
    covers: ["CloudTrail.6", "AVD-AWS-0161"],
    remediation: "Take the public grants from the bucket's ACL and policy, and add a BucketPublicAccessBlock.",
    types: ["cloudtrail:Trail"],
    check: (trail, stack) =>
        findIn(stack.targets(trail, "s3BucketName", BUCKETS), (bucket) =>
            findIn(["read", "write"] as const, (way) =>
                openTo(way)(bucket, stack).map((found) => `bucket ${bucket.name}: ${found}`),
            ),
        ),
});
