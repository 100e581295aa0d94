import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "aurora-postgresql-log",
    family: "logging",
    description: "An Aurora PostgreSQL cluster sends its log to CloudWatch.",
    severity: "medium",
    covers: ["RDS.37"],
    remediation: 'Put "postgresql" into enabledCloudwatchLogsExports.',
    types: ["rds:Cluster"],
    check: (cluster) =>
        !/^aurora-postgresql$/.test(cluster.lower("engine") ?? "") ||
        holds(cluster, "enabledCloudwatchLogsExports", "postgresql")
            ? undefined
            : `${cluster.show("enabledCloudwatchLogsExports")}; put "postgresql" into it`,
});
