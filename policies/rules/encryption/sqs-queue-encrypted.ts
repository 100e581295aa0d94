import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "sqs-queue-encrypted",
    family: "encryption",
    description: "A queue is encrypted, with KMS or with SQS's own keys.",
    severity: "medium",
    covers: ["SQS.1", "CKV_AWS_27", "AVD-AWS-0096", "CT.SQS.PR.2"],
    remediation: "Set kmsMasterKeyId, or sqsManagedSseEnabled to true.",
    types: ["sqs:Queue"],
    check: (queue) =>
        queue.isTrue("sqsManagedSseEnabled") || queue.has("kmsMasterKeyId")
            ? undefined
            : `${queue.show("kmsMasterKeyId")} and ${queue.show("sqsManagedSseEnabled")}; set one of them`,
});
