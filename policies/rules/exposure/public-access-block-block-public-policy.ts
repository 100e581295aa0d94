import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "public-access-block-block-public-policy",
    family: "exposure",
    description: "A public access block refuses public policies.",
    severity: "high",
    covers: ["CKV_AWS_54", "S3.8", "CIS-3.1.4", "AVD-AWS-0087", "CT.S3.PR.1"],
    remediation: "Set blockPublicPolicy to true.",
    types: ["s3:BucketPublicAccessBlock"],
    check: mustBeTrue("blockPublicPolicy"),
});
