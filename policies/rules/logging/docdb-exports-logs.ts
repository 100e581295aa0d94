import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "docdb-exports-logs",
    family: "logging",
    description: "A DocumentDB cluster sends its audit or profiler log to CloudWatch.",
    severity: "medium",
    covers: ["CKV_AWS_85", "AVD-AWS-0020"],
    level: "advisory",
    remediation: 'Put "audit" and "profiler" into enabledCloudwatchLogsExports.',
    types: ["docdb:Cluster"],
    check: (cluster) =>
        holds(cluster, "enabledCloudwatchLogsExports", (log) => ["audit", "profiler"].includes(log))
            ? undefined
            : `${cluster.show("enabledCloudwatchLogsExports")}; put "audit" and "profiler" into it`,
});
