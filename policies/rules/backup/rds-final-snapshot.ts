import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-final-snapshot",
    family: "backup",
    description: "A database leaves a final snapshot.",
    severity: "high",
    covers: ["R-DB-5"],
    remediation: "Set skipFinalSnapshot to false and finalSnapshotIdentifier.",
    types: ["rds:Instance", "rds:Cluster"],
    check: (db) =>
        db.has("replicateSourceDb") || !db.isTrue("skipFinalSnapshot")
            ? undefined
            : `${db.show("skipFinalSnapshot")}; set it to false`,
});
