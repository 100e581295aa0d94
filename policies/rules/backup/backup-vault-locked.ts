import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "backup-vault-locked",
    family: "backup",
    description: "Recovery points of a vault cannot be deleted before their time.",
    severity: "medium",
    covers: ["R-DR-1"],
    level: "advisory",
    remediation: "Add a VaultLockConfiguration with minRetentionDays that names the vault.",
    types: ["backup:Vault"],
    check: (vault, stack) =>
        stack
            .referrers(vault, ["backup:VaultLockConfiguration"], "backupVaultName")
            .some((lock) => (lock.number("minRetentionDays") ?? 0) >= 1)
            ? undefined
            : "no VaultLockConfiguration with minRetentionDays names it; add one",
});
