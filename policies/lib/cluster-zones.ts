/** Whether the instances of a database cluster stand in two zones, or may. */
import type { Resource } from "./resource";
import type { Stack } from "./stack";

export const instancesSpanZones =
    (instance: string) =>
    (cluster: Resource, stack: Stack): string | undefined => {
        const instances = stack.referrers(cluster, [instance], "clusterIdentifier");
        if (instances.length === 0) {
            const zones = new Set(cluster.texts("availabilityZones"));
            return zones.size >= 2
                ? undefined
                : `${cluster.show("availabilityZones")} and it has no instances; give it two zones`;
        }
        // AWS spreads instances that name no zone.
        const zones = new Set(instances.map((i, n) => i.text("availabilityZone") ?? `unnamed ${n}`));
        if (zones.size >= 2) {
            return undefined;
        }
        // Another instance may be known to be of this cluster only after apply: then this throws.
        stack.all([instance]).forEach((i) => stack.refers(i, "clusterIdentifier", cluster));
        return `its ${instances.length} instance(s) stand in one zone; add one in another`;
    };
