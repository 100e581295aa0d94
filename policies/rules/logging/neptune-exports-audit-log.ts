import { holds } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "neptune-exports-audit-log",
    family: "logging",
    description: "A Neptune cluster sends its audit log to CloudWatch.",
    severity: "medium",
    covers: ["Neptune.2", "CKV_AWS_101", "AVD-AWS-0075", "CT.NEPTUNE.PR.4"],
    level: "advisory",
    remediation: 'Put "audit" into enableCloudwatchLogsExports.',
    types: ["neptune:Cluster"],
    check: (cluster) =>
        holds(cluster, "enableCloudwatchLogsExports", "audit")
            ? undefined
            : `${cluster.show("enableCloudwatchLogsExports")}; put "audit" into it`,
});
