import { findIn } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

const OF_IAM = /^arn:aws[a-z-]*:iam::/;

export const rule = resourceRule({
    name: "topic-policy-conditions-accounts",
    family: "iam",
    description: "A topic admits principals of IAM, which may be of other accounts, under a condition alone.",
    severity: "medium",
    covers: ["CKV_AWS_385"],
    level: "advisory",
    remediation: "Add a condition, such as aws:PrincipalOrgID or aws:SourceAccount.",
    types: ["sns:TopicPolicy", "sns:Topic"],
    // No ARN tells whether the account is the topic's own.
    check: (holder) =>
        findIn(statementsOf(holder, "policy"), (s) =>
            s.allows && !s.hasCondition
                ? s.principals
                      .filter((principal) => OF_IAM.test(principal))
                      .map((principal) => `${principal} is admitted without a condition; add one`)
                : [],
        ),
});
