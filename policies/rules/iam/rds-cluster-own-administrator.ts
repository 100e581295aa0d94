import { isGiven } from "../../lib/checks";
import { mustNotBeKnown } from "../../lib/known-administrator";
import { resourceRule } from "../../lib/rule";

/** A copy names none and has its source's. */
const COPIES = ["replicationSourceIdentifier", "snapshotIdentifier", "globalClusterIdentifier", "restoreToPointInTime"];

export const rule = resourceRule({
    name: "rds-cluster-own-administrator",
    family: "iam",
    description: "A database cluster's administrator has no name that everybody knows.",
    severity: "medium",
    covers: ["RDS.24", "CT.RDS.PR.21"],
    remediation: "Set masterUsername to a name of your own.",
    types: ["rds:Cluster"],
    check: (db) =>
        db.has("masterUsername") || COPIES.some((key) => isGiven(db, key))
            ? mustNotBeKnown("masterUsername")(db)
            : `${db.show("masterUsername")}; choose one`,
});
