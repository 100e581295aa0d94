import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-cluster-storage-encrypted",
    family: "encryption",
    description: "A database cluster encrypts its storage.",
    severity: "critical",
    covers: [
        "RDS.27",
        "CKV_AWS_96",
        "CKV_AWS_44",
        "CKV_AWS_74",
        "Neptune.1",
        "DocumentDB.1",
        "AVD-AWS-0021",
        "AVD-AWS-0076",
        "AVD-AWS-0079",
        "CT.DOCUMENTDB.PR.1",
        "CT.NEPTUNE.PR.3",
        "CT.RDS.PR.16",
    ],
    remediation:
        "Set storageEncrypted to true; an existing cluster is encrypted by restoring an encrypted copy of a snapshot.",
    types: ["rds:Cluster", "docdb:Cluster", "neptune:Cluster"],
    check: (db) =>
        // Aurora Serverless v1 and members of a global cluster that replicate are encrypted without being asked.
        db.text("engineMode") === "serverless" ? undefined : mustBeTrue("storageEncrypted")(db),
});
