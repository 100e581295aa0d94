/** The VPC, its subnets, routes and NAT gateways: `awsx.ec2.Vpc` with explicit blocks. */
import * as aws from "@pulumi/aws";
// Not the whole package, which would also load its predecessor (`classic`) at each start.
import * as awsx from "@pulumi/awsx/ec2";
import * as pulumi from "@pulumi/pulumi";
import { orRefuse } from "../shared/refusal";
import type { SettledArgs } from "./args";
import { NAT_STRATEGY } from "./nat";
import { type SubnetPlan, type SubnetTier, subnetTiers } from "./subnets";
import { checkZoneOrder } from "./zones";

interface AwsxVpcArgs extends Pick<
    SettledArgs,
    "cidrBlock" | "availabilityZones" | "deployedAvailabilityZones" | "nat"
> {
    readonly plan: SubnetPlan;
    readonly natAddresses: readonly aws.ec2.Eip[];
}

/** What each tier of subnets is to awsx: Public routes to the internet, Private to NAT, Isolated to neither (R-NET-4). */
const SUBNET_TYPES = { public: "Public", private: "Private", database: "Isolated" } as const satisfies Record<
    SubnetTier,
    awsx.SubnetType
>;

export function createAwsxVpc(
    name: string,
    args: AwsxVpcArgs,
    opts: pulumi.ComponentResourceOptions & { readonly parent: pulumi.Resource },
): awsx.Vpc {
    // Refused before anything that would move is registered: what depends on this never is.
    const accepted = pulumi.output(args.deployedAvailabilityZones).apply((deployed): pulumi.Resource[] => {
        orRefuse(() => checkZoneOrder(deployed, args.availabilityZones));
        return [];
    });
    return new awsx.Vpc(
        name,
        {
            cidrBlock: args.cidrBlock,
            availabilityZoneNames: [...args.availabilityZones],
            enableDnsSupport: true,
            enableDnsHostnames: true,
            // "Exact" refuses any gap between subnets, and R-NET-1 has gaps; with explicit blocks "Auto" takes them as
            // they are (pulumi-awsx, ec2/vpc.ts: pickSubnetAllocator, validateNoGaps).
            subnetStrategy: "Auto",
            subnetNameTagStrategy: "AvailabilityZone",
            subnetSpecs: subnetTiers.map((tier) => ({
                type: SUBNET_TYPES[tier],
                name: tier,
                cidrBlocks: args.plan[tier].map((subnet) => subnet.cidrBlock),
                tags: { Tier: tier },
            })),
            natGateways: {
                strategy: NAT_STRATEGY[args.nat],
                elasticIpAllocationIds: args.natAddresses.map((address) => address.allocationId),
            },
        },
        { ...opts, dependsOn: accepted, transforms: [noPublicAddresses] },
    );
}

/**
 * awsx gives every instance in a public subnet a public address and has no setting for it. Nothing here needs one: the
 * load balancer and NAT bring their own, the bastion has none (EC2.15).
 */
export const noPublicAddresses: pulumi.ResourceTransform = ({ type, props, opts }) =>
    type === "aws:ec2/subnet:Subnet" ? { props: { ...props, mapPublicIpOnLaunch: false }, opts } : undefined;

/** Route tables of the public and private subnets: awsx lists them zone by zone as public, private, isolated. */
export function routedTableIds(vpc: awsx.Vpc): pulumi.Output<string[]> {
    const isolated = subnetTiers.indexOf("database");
    return vpc.routeTables.apply((tables) =>
        pulumi.all(tables.filter((_, i) => i % subnetTiers.length !== isolated).map((table) => table.id)),
    );
}
