import { findIn } from "../../lib/find";
import { stackRule } from "../../lib/rule";
import { Undetermined } from "../../lib/undetermined";
import { attempt, type View } from "../../lib/view";

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
        const name = attempt(() => cluster.text(GROUP) ?? "");
        if ("value" in name && /^(default\..*)?$/.test(name.value)) {
            return `${cluster.show(GROUP)}, and the default audits nothing; name a group with server_audit_logging = 1`;
        }
        const groups = stack.targets(cluster, GROUP, ["rds:ClusterParameterGroup"]);
        if (groups.length === 0) {
            throw new Undetermined(`parameter group ${cluster.text(GROUP)}, which this stack does not declare`);
        }
        return findIn(groups, auditProblem);
    },
});
