import { calls, trailAlarm } from "../../lib/trail-alarms";

export const rule = trailAlarm({
    name: "trail-alarm-bucket-policies",
    control: "CloudWatch.8",
    what: "changes to what buckets allow",
    pattern: calls(
        "PutBucketAcl",
        "PutBucketPolicy",
        "PutBucketCors",
        "PutBucketLifecycle",
        "PutBucketReplication",
        "DeleteBucketPolicy",
        "DeleteBucketCors",
        "DeleteBucketLifecycle",
        "DeleteBucketReplication",
    ),
});
