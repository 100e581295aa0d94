import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "backup-vault-customer-key",
    family: "encryption",
    description: "A backup vault is encrypted with a customer-managed key.",
    severity: "high",
    covers: ["CKV_AWS_166", "Backup.1"],
    remediation: "Set kmsKeyArn.",
    types: ["backup:Vault", "backup:LogicallyAirGappedVault"],
    check: (vault) =>
        // Another type, another name for the same argument.
        vault.has("encryptionKeyArn") ? undefined : mustBeOwnKey("kmsKeyArn")(vault),
});
