import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-backup-retention-week",
    family: "backup",
    description: "Automated backups are kept for at least seven days.",
    severity: "high",
    covers: ["RDS.11", "RDS.50", "R-DB-5", "CT.RDS.PR.8"],
    remediation: "Set backupRetentionPeriod to 7 or more.",
    types: ["rds:Instance", "rds:Cluster"],
    check: (db) => (db.has("replicateSourceDb") ? undefined : mustBeAtLeast("backupRetentionPeriod", 7, "days")(db)),
});
