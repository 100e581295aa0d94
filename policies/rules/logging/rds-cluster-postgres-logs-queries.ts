import { mustLogQueries } from "../../lib/query-logging";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-cluster-postgres-logs-queries",
    family: "logging",
    description: "A cluster of PostgreSQL, of Aurora or Multi-AZ, logs statements and slow queries.",
    severity: "low",
    covers: ["CKV2_AWS_27"],
    level: "advisory",
    remediation: "Set log_statement and log_min_duration_statement in its cluster parameter group.",
    types: ["rds:Cluster"],
    check: (db, stack) =>
        ["aurora-postgresql", "postgres"].includes(db.lower("engine") ?? "")
            ? mustLogQueries("dbClusterParameterGroupName", "rds:ClusterParameterGroup")(db, stack)
            : undefined,
});
