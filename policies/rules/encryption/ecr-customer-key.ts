import { all, mustBeOwnKey, mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "ecr-customer-key",
    family: "encryption",
    description: "An image repository is encrypted with a customer-managed key.",
    severity: "medium",
    covers: ["ECR.5", "R-SEC-1", "AVD-AWS-0033"],
    remediation: "Set encryptionConfigurations[0].kmsKey to the ARN of a customer-managed key.",
    types: ["ecr:Repository"],
    // A key is read beside KMS alone; the provider's default is AES256.
    check: all(
        mustBeOneOf("encryptionConfigurations.encryptionType", ["KMS", "KMS_DSSE"]),
        mustBeOwnKey("encryptionConfigurations.kmsKey"),
    ),
});
