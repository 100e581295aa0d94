import { instancesSpanZones } from "../../lib/cluster-zones";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-cluster-two-zones",
    family: "multi-az",
    description: "A database cluster has instances in at least two zones.",
    severity: "high",
    covers: ["RDS.15"],
    remediation: "Add a ClusterInstance in another zone, or use a Multi-AZ cluster (dbClusterInstanceClass).",
    types: ["rds:Cluster"],
    // A Multi-AZ cluster always has three zones.
    check: (cluster, stack) =>
        cluster.has("dbClusterInstanceClass") ? undefined : instancesSpanZones("rds:ClusterInstance")(cluster, stack),
});
