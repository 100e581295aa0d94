import { isLogged } from "../../lib/bucket-logging";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "cloudtrail-bucket-logged",
    family: "logging",
    description: "Access to the bucket of a trail's files is logged.",
    severity: "low",
    covers: ["CloudTrail.7", "AVD-AWS-0163", "CIS-4.4"],
    remediation: "Add a BucketLogging for the trail's bucket.",
    level: "advisory",
    types: ["cloudtrail:Trail"],
    check: (trail, stack) =>
        stack
            .targets(trail, "s3BucketName", BUCKETS)
            .filter((bucket) => !isLogged(bucket, stack))
            .map((bucket) => `no BucketLogging names bucket ${bucket.name}; add one`),
});
