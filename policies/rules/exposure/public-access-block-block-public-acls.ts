import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "public-access-block-block-public-acls",
    family: "exposure",
    description: "A public access block refuses public ACLs.",
    severity: "high",
    covers: ["CKV_AWS_53", "S3.8", "CIS-3.1.4", "AVD-AWS-0086", "CT.S3.PR.1"],
    remediation: "Set blockPublicAcls to true.",
    types: ["s3:BucketPublicAccessBlock"],
    check: mustBeTrue("blockPublicAcls"),
});
