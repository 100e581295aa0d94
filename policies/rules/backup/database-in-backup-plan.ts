import { mustBeSelected } from "../../lib/backup-selection";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "database-in-backup-plan",
    family: "backup",
    description: "A database is in a backup plan of AWS Backup.",
    severity: "medium",
    covers: ["RDS.26", "CKV2_AWS_8"],
    remediation: "Add a backup Selection that names its ARN or one of its tags.",
    types: ["rds:Cluster", "rds:Instance"],
    check: (db, stack) => (db.has("replicateSourceDb") ? undefined : mustBeSelected(db, stack)),
});
