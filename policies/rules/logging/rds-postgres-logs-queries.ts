import { stackRule } from "../../lib/rule";

const PARAMETERS = ["log_statement", "log_min_duration_statement"];

export const rule = stackRule({
    name: "rds-postgres-logs-queries",
    family: "logging",
    description: "A PostgreSQL instance logs statements and slow queries.",
    severity: "low",
    covers: ["CKV2_AWS_30", "R-DB-6"],
    remediation: "Set log_statement and log_min_duration_statement in its parameter group.",
    types: ["rds:Instance"],
    check: (db, stack) => {
        if (db.lower("engine") !== "postgres") {
            return undefined;
        }
        const groups = stack.targets(db, "parameterGroupName", ["rds:ParameterGroup"]);
        const set = new Set(groups.flatMap((g) => g.views("parameters").map((p) => p.text("name"))));
        return PARAMETERS.filter((name) => !set.has(name)).map((name) => `parameter ${name} is absent; set it`);
    },
});
