import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** What the console proposes, by engine. */
const KNOWN = ["admin", "postgres"];
/** A copy names none and has its source's. */
const COPIES = ["replicationSourceIdentifier", "snapshotIdentifier", "globalClusterIdentifier", "restoreToPointInTime"];

export const rule = resourceRule({
    name: "rds-cluster-own-administrator",
    family: "iam",
    description: "A database cluster's administrator has no name that everybody knows.",
    severity: "medium",
    covers: ["RDS.24"],
    remediation: "Set masterUsername to a name of your own.",
    types: ["rds:Cluster"],
    check: (db) => {
        if (!db.has("masterUsername")) {
            return COPIES.some((key) => isGiven(db, key)) ? undefined : `${db.show("masterUsername")}; choose one`;
        }
        return KNOWN.includes((db.text("masterUsername") ?? "").toLowerCase())
            ? `${db.show("masterUsername")}; choose another`
            : undefined;
    },
});
