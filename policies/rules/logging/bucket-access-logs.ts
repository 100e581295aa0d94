import { isLogged, keepsLogs } from "../../lib/bucket-logging";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-access-logs",
    family: "logging",
    description: "Access to a bucket is logged, unless the bucket itself keeps logs.",
    severity: "low",
    covers: ["S3.9", "CKV_AWS_18", "AVD-AWS-0089", "CT.S3.PR.2"],
    remediation: "Add a BucketLogging with the log archive as targetBucket.",
    level: "advisory",
    types: BUCKETS,
    check: (bucket, stack) =>
        isLogged(bucket, stack) || keepsLogs(bucket, stack) ? undefined : "no BucketLogging names it; add one",
});
