import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

/** The other two, and that there is a block at all, are what bucket-has-public-access-block judges. */
const SWITCHES = ["ignorePublicAcls", "restrictPublicBuckets"];

export const rule = stackRule({
    name: "bucket-blocks-public-access",
    family: "exposure",
    description: "A bucket's public access block makes ACLs and policies that are there already open nothing.",
    severity: "high",
    covers: ["S3.8", "CIS-3.1.4", "CT.S3.PR.1"],
    remediation: "Add a BucketPublicAccessBlock with all four arguments true.",
    types: BUCKETS,
    check: (bucket, stack) => {
        const blocks = stack.referrers(bucket, ["s3:BucketPublicAccessBlock"], "bucket");
        return SWITCHES.filter((key) => blocks.length > 0 && !blocks.some((block) => block.isTrue(key))).map(
            (key) => `${blocks[0]!.show(key)}; set it to true`,
        );
    },
});
