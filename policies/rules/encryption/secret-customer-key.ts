import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "secret-customer-key",
    family: "encryption",
    description: "A secret is encrypted with a key of one's own.",
    severity: "medium",
    covers: ["CKV_AWS_149", "R-SEC-1"],
    remediation: "Set kmsKeyId to a customer-managed key, not to alias/aws/secretsmanager.",
    types: ["secretsmanager:Secret"],
    check: (secret) =>
        secret.text("kmsKeyId")?.includes("alias/aws/")
            ? `${secret.show("kmsKeyId")}, which is AWS's own key; set it to a customer-managed key`
            : mustBePresent("kmsKeyId", "the ARN of a customer-managed KMS key")(secret),
});
