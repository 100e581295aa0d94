import { resourceRule } from "../../lib/rule";
import { BUCKET_ACL, BUCKETS } from "../../lib/types";

const PUBLIC = ["public-read", "public-read-write", "authenticated-read", "website"];

export const rule = resourceRule({
    name: "bucket-acl-not-public",
    family: "exposure",
    description: "A bucket's canned ACL gives nothing to the public.",
    severity: "critical",
    covers: ["S3.2", "S3.3"],
    remediation: "Remove the ACL; grant readers by policy or by origin access control.",
    types: [...BUCKETS, ...BUCKET_ACL],
    check: (bucket) => (PUBLIC.includes(bucket.text("acl") ?? "") ? `${bucket.show("acl")}; remove it` : undefined),
});
