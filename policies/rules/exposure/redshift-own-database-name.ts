import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "redshift-own-database-name",
    family: "exposure",
    description:
        "A Redshift cluster or namespace has a database of its own name, not the default that everybody knows.",
    severity: "medium",
    // Security Hub retired Redshift.9 and RedshiftServerless.7 in September 2025; public rule sets still ask them.
    covers: ["Redshift.9", "RedshiftServerless.7", "CKV_AWS_320", "CT.REDSHIFT.PR.7"],
    remediation: "Give the database a name other than dev.",
    types: ["redshift:Cluster", "redshiftserverless:Namespace"],
    check: (warehouse) => {
        const at = warehouse.type === token("redshift:Cluster") ? "databaseName" : "dbName";
        return isGiven(warehouse, at) && warehouse.lower(at) !== "dev"
            ? undefined
            : `${warehouse.show(at)}; give it a name other than dev, the default`;
    },
});
