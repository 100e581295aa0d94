import { OPENERS, openTo } from "../../lib/public-bucket";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "bucket-not-writable-by-public",
    family: "exposure",
    description: "Nobody unknown writes a bucket: its ACL, its policy and its public access block taken together.",
    severity: "critical",
    covers: ["S3.3"],
    remediation:
        "Name the principals; set ignorePublicAcls and restrictPublicBuckets of its BucketPublicAccessBlock to true.",
    types: OPENERS,
    check: openTo("write"),
});
