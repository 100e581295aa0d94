import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

const LOCK = ["s3:BucketObjectLockConfiguration", "s3:BucketObjectLockConfigurationV2"];
const RETENTION = "rule.defaultRetention";

export const rule = stackRule({
    name: "cloudtrail-bucket-locked",
    family: "logging",
    description: "Nobody deletes or changes a trail's files before their time.",
    severity: "high",
    covers: ["R-SEC-2"],
    remediation: "Add a BucketObjectLockConfiguration with rule.defaultRetention for the trail's bucket.",
    level: "advisory",
    types: ["cloudtrail:Trail"],
    check: (trail, stack) =>
        stack
            .targets(trail, "s3BucketName", BUCKETS)
            .filter(
                (bucket) =>
                    !stack
                        .referrers(bucket, LOCK, "bucket")
                        .some((lock) => lock.has(`${RETENTION}.days`) || lock.has(`${RETENTION}.years`)),
            )
            .map((bucket) => `bucket ${bucket.name} keeps no object for a time; add an object lock configuration`),
});
