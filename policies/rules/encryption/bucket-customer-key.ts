import { encryptsWithOwnKey } from "../../lib/bucket-encryption";
import { keepsDeliveredLogs } from "../../lib/bucket-logging";
import { either } from "../../lib/find";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-customer-key",
    family: "encryption",
    description: "A bucket is encrypted with a key of one's own by default.",
    severity: "medium",
    covers: ["AVD-AWS-0132"],
    level: "advisory",
    remediation: "Set kmsMasterKeyId in the bucket's encryption configuration to a customer-managed key.",
    types: BUCKETS,
    // Access logs of S3 and of load balancers are delivered to buckets with S3's own keys alone.
    check: (bucket, stack) =>
        either(
            () => encryptsWithOwnKey(bucket, stack),
            () => keepsDeliveredLogs(bucket, stack),
        )
            ? undefined
            : "no encryption configuration of this bucket names a key of one's own; set kmsMasterKeyId",
});
