import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "public-access-block-restrict-public-buckets",
    family: "exposure",
    description: "A public access block restricts public buckets.",
    severity: "high",
    covers: ["CKV_AWS_56", "S3.8", "CIS-3.1.4", "AVD-AWS-0093", "CT.S3.PR.1"],
    remediation: "Set restrictPublicBuckets to true.",
    types: ["s3:BucketPublicAccessBlock"],
    check: mustBeTrue("restrictPublicBuckets"),
});
