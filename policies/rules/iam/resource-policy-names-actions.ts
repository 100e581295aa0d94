import { statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "resource-policy-names-actions",
    family: "iam",
    description: "A resource's policy allows actions that it names, not all but some.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation: "Use Action in place of NotAction.",
    types: [
        "s3:BucketPolicy",
        "sns:TopicPolicy",
        "sqs:QueuePolicy",
        "secretsmanager:SecretPolicy",
        "ecr:RepositoryPolicy",
        "kms:KeyPolicy",
    ],
    check: (holder) =>
        statementsOf(holder, "policy")
            .filter((s) => s.allows && s.notActions.length > 0)
            .map((s) => `a statement allows everything but ${s.notActions.join(", ")}; name the actions`),
});
