import { statementsOf } from "../../lib/iam-document";
import { coverBucket, deniesPlain } from "../../lib/plain-transport";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { BUCKETS, token } from "../../lib/types";
import { attempt } from "../../lib/view";

/** How a policy may call a bucket, as far as it is known. */
const namesOf = (bucket: Resource): string[] =>
    ["bucket", "id", "arn"]
        .map((key) => attempt(() => bucket.texts(key)))
        .flatMap((names) => ("value" in names ? names.value : []))
        .map((name) => name.replace(/^arn:[^:]*:s3:::/, ""));

export const rule = stackRule({
    name: "bucket-tls-only",
    family: "transit",
    description: "A bucket's policy denies requests without TLS.",
    severity: "medium",
    covers: ["S3.5", "CIS-3.1.1"],
    remediation:
        "Add a BucketPolicy that denies s3:* on the bucket and its objects to everybody where aws:SecureTransport is false.",
    types: [...BUCKETS, "s3:BucketPolicy"],
    check: (holder, stack) => {
        const isPolicy = holder.type === token("s3:BucketPolicy");
        // A bucket of this stack is told of once, as itself.
        if (isPolicy && stack.targets(holder, "bucket", BUCKETS).length > 0) {
            return undefined;
        }
        const policies = isPolicy ? [holder] : stack.referrers(holder, ["s3:BucketPolicy"], "bucket");
        const denials = [...policies, ...(isPolicy ? [] : [holder])]
            .flatMap((p) => statementsOf(p, "policy"))
            .filter((s) => deniesPlain(s, "s3"));
        if (coverBucket(denials, namesOf(holder), holder.has("bucket"))) {
            return undefined;
        }
        return policies.length === 0
            ? "no bucket policy names this bucket; add one that denies requests where aws:SecureTransport is false"
            : "its policy does not deny requests to the bucket and each object where aws:SecureTransport is false; add that statement";
    },
});
