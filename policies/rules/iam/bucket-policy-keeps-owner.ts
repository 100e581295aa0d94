import { tellOf } from "../../lib/find";
import { anyPrincipal, type Statement, statementsOf } from "../../lib/iam-document";
import { matches } from "../../lib/pattern";
import { resourceRule } from "../../lib/rule";

/** Actions are read in lower case. */
const CHANGES_POLICY = "s3:putbucketpolicy";
/** `arn:aws:s3:::data/*`: the policy is the bucket's, not its objects'. */
const OBJECTS = /^arn:[^:]*:s3:::[^/]+\//;
const ofObjectsAlone = (s: Statement): boolean => s.resources.length > 0 && s.resources.every((r) => OBJECTS.test(r));
const changes = (action: string): boolean => matches(action, CHANGES_POLICY);
const deniesChanges = (s: Statement): boolean =>
    s.actions.some(changes) || (s.notActions.length > 0 && !s.notActions.some(changes));

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
            (s) => !s.allows && !s.hasCondition && anyPrincipal(s) && deniesChanges(s) && !ofObjectsAlone(s),
            (s) =>
                `a statement denies everybody ${s.actions.join(", ") || `all but ${s.notActions.join(", ")}`}; narrow it by a condition`,
        ),
});
