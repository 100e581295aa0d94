/** Where each subnet lies in the VPC's block: a fixed place per tier and position of the zone (R-NET-1). */
import { addresses, type CidrBlock, contains, formatCidr, parseCidr, subBlock } from "./cidr";
import { checkZones, ZONES } from "./zones";

/** public: load balancer, bastion, NAT; private: application, cache, monitoring; database: RDS (R-NET-2). */
export type SubnetTier = "public" | "private" | "database";
export const subnetTiers = ["public", "private", "database"] as const satisfies readonly SubnetTier[];

interface PlannedSubnet {
    readonly zone: string;
    readonly cidrBlock: string;
}

/** Where each tier's subnets may lie, in as many zones as there can be. */
export type TierBlocks = Readonly<Record<SubnetTier, readonly CidrBlock[]>>;

/** Subnets of each tier, one per zone, in the order of the zones. */
export type SubnetPlan = Readonly<Record<SubnetTier, readonly PlannedSubnet[]>>;

/** Position of a tier's first subnet: 10.0.1.0/24, 10.0.10.0/24 and 10.0.20.0/24 in 10.0.0.0/16 (R-NET-1). */
const FIRST_SUBNET = { public: 1, private: 10, database: 20 } as const satisfies Record<SubnetTier, number>;

/** A /16 splits into 256 subnets. */
const SUBNET_BITS = 8;
/** The last position in use is 23 (database, fourth zone), so 32 places are the least. */
const LEAST_SUBNET_BITS = 5;
/** AWS: "each subnet for your load balancer has a CIDR block with at least a /27 bitmask" (ELB, Application Load Balancers). */
const SMALLEST_SUBNET = 27;
/** AWS: a VPC's block is between /16 and /28 (VPC user guide, "VPC CIDR blocks"). */
const LARGEST_VPC = 16;

const FIX = "Choose another with: pulumi config set network:cidrBlock 10.0.0.0/16";

/**
 * The subnets of a VPC. A subnet's place depends on its tier and on its zone's position alone, so adding or removing a
 * zone at the end of the list changes no other subnet.
 *
 * @param cidrBlock IPv4 block of the VPC, /16 to /22. Subnets are /24 in a /16 and never smaller than /27.
 * @param availabilityZones two to four zones by name
 */
export function planSubnets(cidrBlock: string, availabilityZones: readonly string[]): SubnetPlan {
    checkZones(availabilityZones);
    const blocks = tierBlocks(cidrBlock);
    const subnetsOf = (tier: SubnetTier) =>
        availabilityZones.map((zone, position) => ({ zone, cidrBlock: formatCidr(blocks[tier][position]!) }));
    return { public: subnetsOf("public"), private: subnetsOf("private"), database: subnetsOf("database") };
}

/**
 * The places of all subnets, those of zones that are not in use included.
 *
 * @throws Error unless a VPC of this plan can have the block
 */
export function tierBlocks(cidrBlock: string): TierBlocks {
    const vpc = parseVpcBlock(cidrBlock);
    const smallestVpc = SMALLEST_SUBNET - LEAST_SUBNET_BITS;
    if (vpc.prefix < LARGEST_VPC || vpc.prefix > smallestVpc) {
        throw new Error(
            `The VPC block ${cidrBlock} has ${addresses(vpc.prefix)} addresses; allowed are /${LARGEST_VPC} (the largest that AWS ` +
                `allows) to /${smallestVpc} (3 tiers in up to 4 zones, each subnet at least a /${SMALLEST_SUBNET} for a load balancer). ` +
                `${FIX}`,
        );
    }
    const prefix = Math.min(vpc.prefix + SUBNET_BITS, SMALLEST_SUBNET);
    const places = (tier: SubnetTier) =>
        Array.from({ length: ZONES.most }, (_, position) => subBlock(vpc, prefix, FIRST_SUBNET[tier] + position));
    return { public: places("public"), private: places("private"), database: places("database") };
}

/** What no VPC can have: this host, loopback, link-local ("cannot be assigned to VPCs"), multicast and reserved addresses. */
const NO_NETWORK = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"];

/** @throws Error unless the text is a block of addresses that hosts can have */
export function hostBlock(cidrBlock: string): CidrBlock {
    const block = parseCidr(cidrBlock);
    const taken = NO_NETWORK.find((other) => contains(parseCidr(other), block));
    if (taken !== undefined) {
        throw new Error(
            `"${cidrBlock}" lies in ${taken}, addresses that no network may have; take a private block, e.g. 10.0.0.0/16.`,
        );
    }
    return block;
}

function parseVpcBlock(cidrBlock: string): CidrBlock {
    try {
        return hostBlock(cidrBlock);
    } catch (error) {
        throw new Error(`The VPC block cannot be used: ${(error as Error).message} ${FIX}`, { cause: error });
    }
}
