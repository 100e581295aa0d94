import { mustBeOwnKey } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-backup-replication-customer-key",
    family: "encryption",
    description: "Backups replicated to another region are encrypted with a key of that region.",
    severity: "high",
    covers: ["CKV_AWS_245"],
    remediation: "Set kmsKeyId to a key in the destination region.",
    types: ["rds:InstanceAutomatedBackupsReplication"],
    check: mustBeOwnKey("kmsKeyId"),
});
