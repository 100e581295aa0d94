import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

const SWITCHES = ["blockPublicAcls", "blockPublicPolicy"];

export const rule = stackRule({
    name: "bucket-has-public-access-block",
    family: "exposure",
    description: "A bucket has a public access block that lets no new ACL or policy open it.",
    // Security Hub's: S3 blocks all by itself in a new bucket, until somebody takes that away.
    severity: "high",
    covers: ["CKV2_AWS_6", "S3.8", "CIS-3.1.4", "CT.S3.PR.1"],
    remediation: "Add a BucketPublicAccessBlock with blockPublicAcls and blockPublicPolicy true.",
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
