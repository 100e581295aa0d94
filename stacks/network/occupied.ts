import * as pulumi from "@pulumi/pulumi";
import { refusal } from "../../components/shared/refusal";
import { type LayerName, layerNames, requiredUpstreamsOf } from "../contracts";
import { publishedBefore } from "../wiring";

/** Layers with network interfaces in the VPC, also of your own, in the order in which they are removed; `dr` reads one of them. */
const STANDING = layerNames
    .filter((layer) => layer === "dr" || requiredUpstreamsOf(layer).includes("network"))
    .reverse();

/**
 * Refuses to take a zone or the whole VPC from under the layers that stand in it. AWS would take the zone's routes and NAT
 * gateway, which cuts its tasks off, and then refuse the subnets, whose load balancers and databases are in use; nor does RDS
 * let a subnet go that an instance is in ("ModifyDBSubnetGroup", SubnetAlreadyInUse).
 *
 * @throws RunError that names what would go, the layers, and both ways out
 */
export async function refuseWhileOccupied(wanted: {
    readonly cidrBlock: string;
    readonly availabilityZones: readonly string[];
}): Promise<void> {
    const before = await publishedBefore("network");
    const [zones, block] = [before?.["availabilityZones"], before?.["vpcCidrBlock"]];
    const lost = Array.isArray(zones) ? (zones as string[]).slice(wanted.availabilityZones.length) : [];
    const going = [
        ...lost.map((zone) => `zone ${zone} (network:availabilityZones)`),
        ...(typeof block === "string" && block !== wanted.cidrBlock ? [`the VPC ${block} (network:cidrBlock)`] : []),
    ];
    if (going.length === 0) {
        return;
    }
    const isDeployed = async (layer: LayerName) => Object.keys((await publishedBefore(layer)) ?? {}).length > 0;
    const deployed = await Promise.all(STANDING.map(isDeployed));
    const standing = STANDING.filter((_, i) => deployed[i]);
    if (standing.length > 0) {
        // It has nothing in the VPC and reads all of them: `destroy` takes no layer from under a reader that stays.
        const readers = (await isDeployed("environment")) ? ["environment"] : [];
        throw refusal(
            `${going.join(", ")} would go from under what stands in it, of ${standing.join(", ")}: AWS would refuse it halfway. ` +
                `Restore the configuration, or remove those layers first: ` +
                `npm run infra -- destroy ${pulumi.getStack()} --layer ${[...readers, ...standing].join(",")}`,
        );
    }
}
