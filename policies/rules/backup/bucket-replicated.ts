import { replicationsOf } from "../../lib/bucket-replication";
import { stackRule } from "../../lib/rule";
import { BUCKET_REPLICATION, BUCKETS } from "../../lib/types";
import { type View } from "../../lib/view";

export const rule = stackRule({
    name: "bucket-replicated",
    family: "backup",
    description: "A bucket is replicated to another region.",
    severity: "low",
    covers: ["S3.7", "CKV_AWS_144"],
    remediation: "Add a BucketReplicationConfig with an Enabled rule.",
    level: "advisory",
    types: BUCKETS,
    check: (bucket, stack) => {
        const enabled = (holder: View): boolean => holder.views("rules").some((r) => r.text("status") === "Enabled");
        return replicationsOf(bucket).some(enabled) ||
            stack.referrers(bucket, BUCKET_REPLICATION, "bucket").some(enabled)
            ? undefined
            : "no enabled replication rule names this bucket; add one where its loss is not acceptable";
    },
});
