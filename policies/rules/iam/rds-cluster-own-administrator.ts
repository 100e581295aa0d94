import { resourceRule } from "../../lib/rule";

/** What the console proposes, by engine. */
const KNOWN = ["admin", "postgres"];

export const rule = resourceRule({
    name: "rds-cluster-own-administrator",
    family: "iam",
    description: "A database cluster's administrator has no name that everybody knows.",
    severity: "medium",
    covers: ["RDS.24"],
    remediation: "Set masterUsername to a name of your own.",
    types: ["rds:Cluster"],
    // A copy, which names none, has its source's.
    check: (db) =>
        KNOWN.includes((db.text("masterUsername") ?? "").toLowerCase())
            ? `${db.show("masterUsername")}; choose another`
            : undefined,
});
