import { bucketMustDenyPlain } from "../../lib/plain-transport";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-tls-only",
    family: "transit",
    description: "A bucket's policy denies requests without TLS, for the bucket itself (its lists, its settings) too.",
    severity: "medium",
    covers: ["S3.5", "CT.S3.PR.8"],
    remediation:
        "Add a BucketPolicy that denies s3:* on the bucket and its objects to everybody where aws:SecureTransport is false.",
    types: [...BUCKETS, "s3:BucketPolicy"],
    check: bucketMustDenyPlain((name) => [name, `${name}/any/object`], "the bucket and each object"),
});
