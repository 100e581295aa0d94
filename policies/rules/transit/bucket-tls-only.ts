import { anyPrincipal, type Statement, statementsOf } from "../../lib/iam-document";
import { stackRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";
import type { View } from "../../lib/view";

const deniesPlain = (s: Statement): boolean =>
    !s.allows &&
    anyPrincipal(s) &&
    s.actions.some((action) => action === "*" || action === "s3:*") &&
    ["Bool", "BoolIfExists"].some((test) => namesFalse(s.condition, `${test}.aws:SecureTransport`));

/** A condition's value may stand in a list. */
const namesFalse = (condition: View, path: string): boolean => {
    const values = condition.list(path);
    return values.length > 0 && values.every((v) => v === false || v === "false");
};

export const rule = stackRule({
    name: "bucket-tls-only",
    family: "transit",
    description: "A bucket's policy denies requests without TLS.",
    severity: "medium",
    covers: ["S3.5", "CIS-3.1.1"],
    remediation: "Add a BucketPolicy that denies s3:* to everybody where aws:SecureTransport is false.",
    types: BUCKETS,
    check: (bucket, stack) => {
        const policies = stack.referrers(bucket, ["s3:BucketPolicy"], "bucket");
        const statements = [...policies.flatMap((p) => statementsOf(p, "policy")), ...statementsOf(bucket, "policy")];
        if (statements.some(deniesPlain)) {
            return undefined;
        }
        return policies.length === 0
            ? "no bucket policy names this bucket; add one that denies requests where aws:SecureTransport is false"
            : "its policy does not deny requests where aws:SecureTransport is false; add that statement";
    },
});
