import { ofAws } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "sns-topic-customer-key",
    family: "encryption",
    description: "A topic is encrypted with a customer-managed key, which alarms of CloudWatch need too.",
    severity: "medium",
    covers: ["R-SEC-1", "AVD-AWS-0136"],
    remediation: "Set kmsMasterKeyId to a customer-managed key.",
    types: ["sns:Topic"],
    // That there is none is what sns-topic-encrypted finds.
    check: (topic) =>
        ofAws(topic.text("kmsMasterKeyId"))
            ? `${topic.show("kmsMasterKeyId")}; set it to the ARN of a customer-managed KMS key`
            : undefined,
});
