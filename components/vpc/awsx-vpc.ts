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
        { ...opts, dependsOn: accepted, transforms: [noPublicAddresses, natAfterInternetGateway()] },
    );
}

/**
 * awsx gives every instance in a public subnet a public address and has no setting for it. Nothing here needs one: the
 * load balancer and NAT bring their own, the bastion has none (EC2.15).
 */
export const noPublicAddresses: pulumi.ResourceTransform = ({ type, props, opts }) =>
    type === "aws:ec2/subnet:Subnet" ? { props: { ...props, mapPublicIpOnLaunch: false }, opts } : undefined;

/** The longest wait for the internet gateway, whose making takes seconds: no deployment may hang by it. */
const MOST_WAIT_MS = 60_000;

/**
 * A NAT gateway fails in a VPC that has no internet gateway yet ("Network vpc-… has no Internet gateway attached"), and awsx
 * does not order the two. A public route names the internet gateway, so it comes once that is there: NAT gateways wait
 * for the first such route.
 */
export function natAfterInternetGateway(mostWaitMs = MOST_WAIT_MS): pulumi.ResourceTransform {
    let found: () => void;
    const gateway = new Promise<void>((resolve) => (found = resolve));
    return async ({ type, props }) => {
        if (type === "aws:ec2/route:Route" && props["gatewayId"] !== undefined) {
            found();
        }
        if (type === "aws:ec2/natGateway:NatGateway") {
            // eslint-disable-next-line no-restricted-globals -- an upper bound; no output comes of it
            await Promise.race([gateway, new Promise((resolve) => setTimeout(resolve, mostWaitMs).unref())]);
        }
        return undefined;
    };
}

/** Route tables of the tiers, in the order of the zones: awsx lists them zone by zone as public, private, isolated. */
export function routeTableIds(vpc: awsx.Vpc, ofTiers: readonly SubnetTier[]): pulumi.Output<string[]> {
    return vpc.routeTables.apply((tables) =>
        pulumi.all(
            tables.filter((_, i) => ofTiers.includes(subnetTiers[i % subnetTiers.length]!)).map((table) => table.id),
        ),
    );
}
