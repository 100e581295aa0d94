import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-postgres-exports-postgresql-log",
    family: "logging",
    description: "A PostgreSQL instance sends the postgresql log to CloudWatch.",
    severity: "medium",
    covers: ["RDS.36", "R-DB-6"],
    remediation: 'Put "postgresql" into enabledCloudwatchLogsExports.',
    types: ["rds:Instance"],
    check: (db) =>
        db.lower("engine") !== "postgres" || holds(db, "enabledCloudwatchLogsExports", "postgresql")
            ? undefined
            : `${db.show("enabledCloudwatchLogsExports")}; put "postgresql" into it`,
});
