import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-backups-on",
    family: "backup",
    description: "Automated backups are not switched off.",
    severity: "critical",
    covers: ["CKV_AWS_133"],
    remediation: "Set backupRetentionPeriod to 1 to 35 days.",
    types: ["rds:Instance", "rds:Cluster"],
    check: (db) => {
        // Without the argument AWS keeps one day.
        const days = db.has("backupRetentionPeriod") ? (db.number("backupRetentionPeriod") ?? 0) : 1;
        return (days > 0 && days <= 35) || db.has("replicateSourceDb")
            ? undefined
            : `${db.show("backupRetentionPeriod")}; set it to 1 to 35 days`;
    },
});
