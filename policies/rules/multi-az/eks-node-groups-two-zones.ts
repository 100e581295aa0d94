import { stackRule } from "../../lib/rule";
import { subnetsBehind, zonesOf } from "../../lib/subnets";

export const rule = stackRule({
    name: "eks-node-groups-two-zones",
    family: "multi-az",
    description: "The nodes of an EKS cluster stand in at least two zones, in one node group or over several.",
    severity: "high",
    covers: ["R-OBS-1"],
    remediation: "Give the node groups subnets of two zones.",
    types: ["eks:Cluster"],
    check: (cluster, stack) => {
        const groups = stack.referrers(cluster, ["eks:NodeGroup"], "clusterName");
        if (groups.length === 0) {
            return undefined;
        }
        const zones = zonesOf(
            groups.flatMap((group) => subnetsBehind(group, "subnetIds", stack)),
            stack,
            2,
        );
        if (zones.size >= 2) {
            return undefined;
        }
        // Another group may be known to be of this cluster only after apply: then this throws.
        stack.all(["eks:NodeGroup"]).forEach((group) => stack.refers(group, "clusterName", cluster));
        return `all node groups stand in ${[...zones].join(", ")}; give them subnets of two zones`;
    },
});
