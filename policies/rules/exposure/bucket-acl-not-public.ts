import { mustNotGive } from "../../lib/bucket-acl";
import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL, BUCKETS } from "../../lib/types";

const PUBLIC = ["public-read", "public-read-write", "authenticated-read", "website"];

export const rule = resourceRule({
    name: "bucket-acl-not-public",
    family: "exposure",
    description: "A bucket's ACL gives nothing to the public, canned or by grants.",
    severity: "critical",
    covers: ["CKV_AWS_20", "AVD-AWS-0092"],
    remediation: "Remove the ACL; grant readers by policy or by origin access control.",
    types: [...BUCKETS, ...BUCKET_ACL],
    check: mustNotGive(PUBLIC, () => true),
});
