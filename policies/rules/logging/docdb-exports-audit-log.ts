import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "docdb-exports-audit-log",
    family: "logging",
    description: "A DocumentDB cluster sends its audit log to CloudWatch.",
    severity: "medium",
    covers: ["DocumentDB.4"],
    level: "advisory",
    remediation: 'Put "audit" into enabledCloudwatchLogsExports.',
    types: ["docdb:Cluster"],
    check: (cluster) =>
        holds(cluster, "enabledCloudwatchLogsExports", "audit")
            ? undefined
            : `${cluster.show("enabledCloudwatchLogsExports")}; put "audit" into it`,
});
