import { instancesSpanZones } from "../../lib/cluster-zones";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "docdb-cluster-two-zones",
    family: "multi-az",
    description: "A DocumentDB cluster has instances in at least two zones.",
    severity: "medium",
    covers: ["R-PROG-2"],
    remediation: "Add a ClusterInstance in another zone.",
    level: "advisory",
    types: ["docdb:Cluster"],
    check: instancesSpanZones("docdb:ClusterInstance"),
});
