import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "bucket-acls-off",
    family: "exposure",
    description: "Access control lists of a bucket are switched off.",
    severity: "medium",
    covers: ["S3.12", "CKV2_AWS_65", "CT.S3.PR.5"],
    remediation: "Set rule.objectOwnership to BucketOwnerEnforced.",
    types: ["s3:BucketOwnershipControls"],
    check: mustBeOneOf("rule.objectOwnership", ["BucketOwnerEnforced"]),
});
