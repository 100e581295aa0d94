import { instancesSpanZones } from "../../lib/cluster-zones";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "neptune-cluster-two-zones",
    family: "multi-az",
    description: "A Neptune cluster has instances in at least two zones.",
    severity: "medium",
    covers: ["Neptune.9"],
    remediation: "Add a ClusterInstance in another zone.",
    level: "advisory",
    types: ["neptune:Cluster"],
    check: instancesSpanZones("neptune:ClusterInstance"),
});
