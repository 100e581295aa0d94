import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

const SWITCHES = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const rule = stackRule({
    name: "bucket-blocks-public-access",
    family: "exposure",
    description: "A bucket has a public access block with all four switches on.",
    severity: "critical",
    covers: ["S3.8", "CIS-3.1.4"],
    remediation: "Add a BucketPublicAccessBlock with all four arguments true.",
    types: BUCKETS,
    check: (bucket, stack) => {
        const blocks = stack.referrers(bucket, ["s3:BucketPublicAccessBlock"], "bucket");
        if (blocks.length === 0) {
            return "no public access block names this bucket; add one";
        }
        return SWITCHES.filter((key) => !blocks.some((block) => block.isTrue(key))).map(
            (key) => `${blocks[0]!.show(key)}; set it to true`,
        );
    },
});
