/** What would go from under the standby with another block or other zones of its network. Pure. */
import { z } from "zod";

const PUBLISHED = z.object({
    region: z.string(),
    standby: z.object({ vpcCidrBlock: z.string(), availabilityZones: z.array(z.string()) }),
});

interface StandbyNetwork {
    readonly cidrBlock: string;
    readonly availabilityZones: readonly string[];
}

/**
 * Why a standby that stands cannot follow: one layer holds its network and all that is in it, and RDS, ElastiCache and load
 * balancers let no subnet go that they are in; nor does a group of subnets change its VPC (as stacks/network/occupied.ts).
 *
 * @param before what the layer published at its last deployment; nothing is refused before the first, and in another region
 * @returns undefined where nothing goes, else what does and both ways out
 */
export function problemOfMove(
    before: Readonly<Record<string, unknown>> | undefined,
    region: string,
    wanted: StandbyNetwork,
): string | undefined {
    const deployed = PUBLISHED.safeParse(before).data;
    if (deployed?.region !== region) {
        return undefined;
    }
    const { vpcCidrBlock, availabilityZones: zones } = deployed.standby;
    const going = [
        ...zones
            .filter((zone, i) => wanted.availabilityZones[i] !== zone)
            .map((zone) => `zone ${zone} (availabilityZones)`),
        ...(vpcCidrBlock === wanted.cidrBlock ? [] : [`the VPC ${vpcCidrBlock} (cidrBlock)`]),
    ];
    return going.length === 0
        ? undefined
        : `dr:standby: ${going.join(", ")} would go from under what stands in it: AWS would refuse it halfway. Zones are added at ` +
              `the end of [${zones.join(", ")}] alone. Restore the configuration, or take the standby away before: ` +
              `dr:standby: { enabled: false, reason: ... }, deployed, then the new one (docs/operator-guide.md)`;
}
