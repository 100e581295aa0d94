import { anyAction, statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "resource-policy-no-any-action",
    family: "iam",
    description: "The policy of a bucket, topic, queue, secret or repository does not allow every action.",
    severity: "medium",
    covers: ["CKV_AWS_72", "R-SEC-4"],
    remediation: "Name the actions that the principal needs.",
    types: [
        "s3:BucketPolicy",
        "sns:TopicPolicy",
        "sqs:QueuePolicy",
        "sqs:Queue",
        "sns:Topic",
        "secretsmanager:SecretPolicy",
        "ecr:RepositoryPolicy",
    ],
    check: (holder) =>
        statementsOf(holder, "policy").some((s) => s.allows && anyAction(s))
            ? 'a statement allows the action "*"; name the actions'
            : undefined,
});
