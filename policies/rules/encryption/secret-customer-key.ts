import { resourceRule } from "../../lib/rule";
import type { View } from "../../lib/view";

export const rule = resourceRule({
    name: "secret-customer-key",
    family: "encryption",
    description: "A secret is encrypted with a key of one's own.",
    severity: "medium",
    covers: ["CKV_AWS_149", "R-SEC-1"],
    remediation: "Set kmsKeyId to a customer-managed key, not to alias/aws/secretsmanager.",
    types: ["secretsmanager:Secret"],
    // Each replica in another region has a key of its own, or AWS's.
    check: (secret) => [secret, ...secret.views("replicas")].flatMap(keyProblem),
});

function keyProblem(holder: View): readonly string[] {
    const key = holder.text("kmsKeyId") ?? "";
    const owned = key !== "" && !key.includes("alias/aws/");
    return owned ? [] : [`${holder.show("kmsKeyId")}; set it to the ARN of a customer-managed KMS key`];
}
