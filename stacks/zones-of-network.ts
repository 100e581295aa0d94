import * as pulumi from "@pulumi/pulumi";
import { refusal } from "../components/shared/refusal";
import type { Upstream } from "./wiring";

/**
 * The network as a layer sees it that is laid out by the zones of the configuration. A zone that was added there and not
 * deployed yet has no subnet: what would stand in it would be asked of AWS with none, or in a zone that its subnet group lacks.
 *
 * @throws RunError, by way of the subnets, that names the zones and the command
 */
export function inZones(zones: readonly string[], network: Upstream<"network">): Upstream<"network"> {
    const found = network.availabilityZones.apply((there) => {
        const missing = zones.filter((zone) => !there.includes(zone));
        if (missing.length > 0) {
            throw refusal(
                `network:availabilityZones names ${missing.join(", ")}, where the layer network has no subnets yet: it has ` +
                    `${there.join(", ")}. Deploy it first: npm run infra -- up ${pulumi.getStack()} --layer network`,
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
