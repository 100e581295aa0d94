import { mustLogQueries } from "../../lib/query-logging";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-postgres-logs-queries",
    family: "logging",
    description: "A PostgreSQL instance logs statements and slow queries.",
    severity: "low",
    covers: ["CKV2_AWS_30", "R-DB-6"],
    remediation: "Set log_statement and log_min_duration_statement in its parameter group.",
    types: ["rds:Instance"],
    check: (db, stack) =>
        db.lower("engine") === "postgres"
            ? mustLogQueries("parameterGroupName", "rds:ParameterGroup")(db, stack)
            : undefined,
});
