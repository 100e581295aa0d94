import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "rds-cluster-two-zones",
    family: "multi-az",
    description: "A database cluster has instances in at least two zones.",
    severity: "high",
    covers: ["RDS.15"],
    remediation: "Add a ClusterInstance in another zone, or use a Multi-AZ cluster (dbClusterInstanceClass).",
    types: ["rds:Cluster"],
    check: (cluster, stack) => {
        // A Multi-AZ cluster always has three zones.
        if (cluster.has("dbClusterInstanceClass")) {
            return undefined;
        }
        const instances = stack.referrers(cluster, ["rds:ClusterInstance"], "clusterIdentifier");
        if (instances.length === 0) {
            const zones = new Set(cluster.texts("availabilityZones"));
            return zones.size >= 2
                ? undefined
                : `${cluster.show("availabilityZones")} and it has no instances; give it two zones`;
        }
        // Aurora spreads instances that name no zone.
        const zones = new Set(instances.map((i, n) => i.text("availabilityZone") ?? `unnamed ${n}`));
        if (zones.size >= 2) {
            return undefined;
        }
        // Another instance may be known to be of this cluster only after apply: then this throws.
        stack.all(["rds:ClusterInstance"]).forEach((i) => stack.refers(i, "clusterIdentifier", cluster));
        return `its ${instances.length} instance(s) stand in one zone; add one in another`;
    },
});
