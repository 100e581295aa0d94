import { someIn } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { admitsEverybody, excludesByArn, IDENTITIES } from "../../lib/principals";
import { resourceRule } from "../../lib/rule";
import { BUCKETS } from "../../lib/types";

/**
 * Stricter than S3's own meaning of public, which takes an address for a name. The published check lets an exclusion by
 * ARN pass; it is public all the same, and resource-policy-not-public says so.
 */
export const rule = resourceRule({
    name: "bucket-policy-names-principals",
    family: "iam",
    description: "A bucket policy says who may act: by principal, or by a condition on an identity or a network.",
    severity: "high",
    covers: ["CKV_AWS_70"],
    remediation: "Name the principals, or bind the statement to an organization, an account, an ARN or a VPC.",
    types: [...BUCKETS, "s3:BucketPolicy"],
    check: (holder) =>
        someIn(statementsOf(holder, "policy"), (s) => admitsEverybody(s, IDENTITIES) && !excludesByArn(s))
            ? "a statement admits every principal, and no condition names one; name the principals"
            : undefined,
});
