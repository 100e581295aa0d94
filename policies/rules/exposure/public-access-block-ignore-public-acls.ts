import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "public-access-block-ignore-public-acls",
    family: "exposure",
    description: "A public access block ignores public ACLs.",
    severity: "high",
    covers: ["CKV_AWS_55", "S3.8", "CIS-3.1.4", "AVD-AWS-0091", "CT.S3.PR.1"],
    remediation: "Set ignorePublicAcls to true.",
    types: ["s3:BucketPublicAccessBlock"],
    check: mustBeTrue("ignorePublicAcls"),
});
