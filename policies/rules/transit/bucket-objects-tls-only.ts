import { bucketMustDenyPlain } from "../../lib/plain-transport";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

export const rule = stackRule({
    name: "bucket-objects-tls-only",
    family: "transit",
    description: "A bucket's policy denies requests for its objects without TLS, as the benchmark's own policy does.",
    severity: "medium",
    covers: ["CIS-3.1.1"],
    remediation:
        "Add a BucketPolicy that denies s3:* on the bucket and its objects to everybody where aws:SecureTransport is false.",
    types: [...BUCKETS, "s3:BucketPolicy"],
    check: bucketMustDenyPlain((name) => [`${name}/any/object`], "each object"),
});
