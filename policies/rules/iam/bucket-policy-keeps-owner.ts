import { tellOf } from "../../lib/find";
import { anyPrincipal, statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

/** Actions are read in lower case. */
const CHANGES_POLICY = ["*", "s3:*", "s3:put*", "s3:*bucketpolicy", "s3:putbucketpolicy"];

export const rule = resourceRule({
    name: "bucket-policy-keeps-owner",
    family: "iam",
    description: "A bucket's policy does not deny everybody the right to change it, its owner included.",
    severity: "high",
    covers: ["CKV_AWS_93"],

    remediation: "Add a condition to the denial, or name its principals.",
    types: ["s3:BucketPolicy", "s3:Bucket", "s3:BucketV2"],
    check: (holder) =>
        tellOf(
            statementsOf(holder, "policy"),
            (s) =>
                !s.allows &&
                !s.hasCondition &&
                s.notActions.length === 0 &&
                anyPrincipal(s) &&
                s.actions.some((action) => CHANGES_POLICY.includes(action)),
            (s) => `a statement denies everybody ${s.actions.join(", ")}; narrow it by a condition`,
        ),
});
