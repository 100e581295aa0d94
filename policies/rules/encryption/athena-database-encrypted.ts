import { mustBePresent } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "athena-database-encrypted",
    family: "encryption",
    description: "A database of Athena encrypts the results of its creation.",
    severity: "medium",
    covers: ["CKV_AWS_77", "AVD-AWS-0006"],
    remediation: "Set encryptionConfiguration.encryptionOption to SSE_KMS with kmsKey.",
    types: ["athena:Database"],
    check: mustBePresent("encryptionConfiguration.encryptionOption", "SSE_KMS"),
});
