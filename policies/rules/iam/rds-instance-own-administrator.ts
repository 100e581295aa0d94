import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

/** What the console proposes, by engine. */
const KNOWN = ["admin", "postgres"];
/** A copy names none and has its source's. */
const COPIES = ["replicateSourceDb", "snapshotIdentifier", "restoreToPointInTime"];

export const rule = resourceRule({
    name: "rds-instance-own-administrator",
    family: "iam",
    description: "A database instance's administrator has no name that everybody knows.",
    severity: "medium",
    covers: ["RDS.25"],
    remediation: "Set username to a name of your own.",
    types: ["rds:Instance"],
    check: (db) => {
        if (!db.has("username")) {
            return COPIES.some((key) => isGiven(db, key)) ? undefined : `${db.show("username")}; choose one`;
        }
        return KNOWN.includes((db.text("username") ?? "").toLowerCase())
            ? `${db.show("username")}; choose another`
            : undefined;
    },
});
