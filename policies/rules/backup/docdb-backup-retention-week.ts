import { mustBeAtLeast } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "docdb-backup-retention-week",
    family: "backup",
    description: "A DocumentDB or Neptune cluster keeps backups for a week or more.",
    severity: "medium",
    covers: [
        "DocumentDB.2",
        "Neptune.5",
        "RDS.50",
        "CKV_AWS_360",
        "CKV_AWS_361",
        "CT.DOCUMENTDB.PR.2",
        "CT.NEPTUNE.PR.5",
    ],
    level: "advisory",
    remediation: "Set backupRetentionPeriod to 7 days or more.",
    types: ["docdb:Cluster", "neptune:Cluster"],
    check: mustBeAtLeast("backupRetentionPeriod", 7, "days"),
});
