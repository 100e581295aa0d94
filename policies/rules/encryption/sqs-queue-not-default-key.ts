import { ofAws } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "sqs-queue-not-default-key",
    family: "encryption",
    description: "A queue that uses KMS uses a customer-managed key, not alias/aws/sqs.",
    severity: "low",
    covers: ["CKV2_AWS_73", "AVD-AWS-0135"],
    remediation: "Set kmsMasterKeyId to a customer-managed key.",
    level: "advisory",
    types: ["sqs:Queue"],
    check: (queue) =>
        ofAws(queue.text("kmsMasterKeyId"))
            ? `${queue.show("kmsMasterKeyId")}; set it to a customer-managed key`
            : undefined,
});
