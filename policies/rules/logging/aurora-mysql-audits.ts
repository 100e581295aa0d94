import { findIn } from "../../lib/find";
import { hasOwnGroup, parameterGroupsOf } from "../../lib/parameter-groups";
import { stackRule } from "../../lib/rule";
import type { View } from "../../lib/view";

const GROUP = "dbClusterParameterGroupName";
const valueOf = (group: View, name: string): string =>
    group
        .views("parameters")
        .find((parameter) => parameter.text("name") === name)
        ?.text("value") ?? "";

function auditProblem(group: View): string[] {
    const logging = valueOf(group, "server_audit_logging");
    return [
        ...(/^(1|on)$/i.test(logging) ? [] : [`server_audit_logging is ${logging || "absent"}; set it to 1`]),
        ...(valueOf(group, "server_audit_events").trim() === ""
            ? ["server_audit_events is absent; set it to CONNECT,QUERY_DCL,QUERY_DDL or more"]
            : []),
    ];
}

/** That the log reaches CloudWatch is aurora-mysql-audit-log's. */
export const rule = stackRule({
    name: "aurora-mysql-audits",
    family: "logging",
    description: "An Aurora MySQL cluster writes an audit log.",
    severity: "medium",
    covers: ["RDS.45"],
    level: "advisory",
    remediation: "Give it a ClusterParameterGroup with server_audit_logging = 1, and events in server_audit_events.",
    types: ["rds:Cluster"],
    check: (cluster, stack) => {
        if (!/^aurora(-mysql)?$/.test(cluster.lower("engine") ?? "aurora")) {
            return undefined;
        }
        if (!hasOwnGroup(cluster, GROUP)) {
            return `${cluster.show(GROUP)}, and the default audits nothing; name a group with server_audit_logging = 1`;
        }
        return findIn(parameterGroupsOf(cluster, GROUP, "rds:ClusterParameterGroup", stack), auditProblem);
    },
});
