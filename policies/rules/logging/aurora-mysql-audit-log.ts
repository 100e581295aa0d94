import { either, holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "aurora-mysql-audit-log",
    family: "logging",
    description: "An Aurora MySQL cluster sends its audit log to CloudWatch.",
    severity: "medium",
    covers: ["RDS.34", "CKV_AWS_325"],
    remediation: 'Put "audit" into enabledCloudwatchLogsExports.',
    types: ["rds:Cluster"],
    check: (cluster) =>
        either(
            // Absent, it is Aurora MySQL to the providers that do not demand it.
            () => !/^aurora(-mysql)?$/.test(cluster.lower("engine") ?? "aurora"),
            () => holds(cluster, "enabledCloudwatchLogsExports", "audit"),
            // Aurora Serverless v1 uploads its logs by parameters.
            () => cluster.text("engineMode") === "serverless",
        )
            ? undefined
            : `${cluster.show("enabledCloudwatchLogsExports")}; put "audit" into it`,
});
