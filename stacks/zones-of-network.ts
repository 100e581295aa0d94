import * as pulumi from "@pulumi/pulumi";
import { refusal } from "../components/shared/refusal";
import type { Upstream } from "./wiring";

/**
 * The network as a layer sees it that is laid out by the zones of the configuration. A zone that was added there and not
 * deployed yet has no subnet: what would stand in it would be asked of AWS with none, or in a zone that its subnet group lacks.
 * Where a zone keeps data that is nowhere else, it may not be taken out while the network keeps it either.
 *
 * @param mayLeave whether what stands in a zone that was taken out may go: what it holds is in the other zones too
 * @throws RunError, by way of the subnets, that names the zones and the way out
 */
export function inZones(
    zones: readonly string[],
    network: Upstream<"network">,
    { mayLeave }: { readonly mayLeave: boolean },
): Upstream<"network"> {
    const found = network.availabilityZones.apply((there) => {
        const missing = zones.filter((zone) => !there.includes(zone));
        if (missing.length > 0) {
            throw refusal(
                `network:availabilityZones names ${missing.join(", ")}, where the layer network has no subnets yet: it has ` +
                    `${there.join(", ")}. Deploy it first: npm run infra -- up ${pulumi.getStack()} --layer network`,
            );
        }
        const left = mayLeave ? [] : there.filter((zone) => !zones.includes(zone));
        if (left.length > 0) {
            throw refusal(
                `network:availabilityZones no longer names ${left.join(", ")}, where this layer stands: what is there would go, ` +
                    `and the layer network takes no zone from under a layer that stands. Put it back into the configuration.`,
            );
        }
        return there;
    });
    const after = <T>(ids: pulumi.Output<T>): pulumi.Output<T> => pulumi.all([found, ids]).apply(([, all]) => all as T);
    return {
        ...network,
        appSubnetIds: after(network.appSubnetIds),
        databaseSubnetIds: after(network.databaseSubnetIds),
    };
}
