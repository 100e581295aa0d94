import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "redshift-audit-logs",
    family: "logging",
    description: "A Redshift cluster keeps its audit logs.",
    severity: "medium",
    covers: ["Redshift.4", "CKV_AWS_71", "CT.REDSHIFT.PR.3"],
    level: "advisory",
    remediation: "Add a redshift.Logging for it.",
    types: ["redshift:Cluster"],
    check: (cluster, stack) =>
        cluster.isTrue("logging.enable") ||
        stack.referrers(cluster, ["redshift:Logging"], "clusterIdentifier").length > 0
            ? undefined
            : "nothing logs who connects and what is asked; add a redshift.Logging",
});
