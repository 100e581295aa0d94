import { stackRule } from "../../lib/rule";

const PARAMETERS = ["log_statement", "log_min_duration_statement"];

export const rule = stackRule({
    name: "rds-cluster-postgres-logs-queries",
    family: "logging",
    description: "An Aurora PostgreSQL cluster logs statements and slow queries.",
    severity: "low",
    covers: ["CKV2_AWS_27"],
    level: "advisory",
    remediation: "Set log_statement and log_min_duration_statement in its cluster parameter group.",
    types: ["rds:Cluster"],
    check: (db, stack) => {
        if (db.lower("engine") !== "aurora-postgresql") {
            return undefined;
        }
        const groups = stack.targets(db, "dbClusterParameterGroupName", ["rds:ClusterParameterGroup"]);
        const set = new Set(groups.flatMap((g) => g.views("parameters").map((p) => p.text("name"))));
        return PARAMETERS.filter((name) => !set.has(name)).map((name) => `parameter ${name} is absent; set it`);
    },
});
