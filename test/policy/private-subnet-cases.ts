/** Cases of what may stand in private subnets alone, from this stack or from the network layer. */
import { type StackCases, stackCases } from "./cases";
import { ABSENT, type Props, ref, UNKNOWN } from "./harness";
import { NETWORK_LAYER, WITHOUT_ROUTE } from "./network-surroundings";

interface PrivateSubnetCases {
    /** Where the resource names its subnets. */
    readonly at: (subnetIds: unknown) => Props;
    /** Two subnets of the network layer that it may stand in. */
    readonly allowed: readonly [string, string];
    readonly passing?: Record<string, Record<string, unknown>>;
    readonly violating?: Record<string, Record<string, unknown>>;
}

export function privateSubnetCases({ at, allowed, passing, violating }: PrivateSubnetCases): StackCases {
    const named = (...subnetIds: unknown[]) => ({ it: { props: at(subnetIds) } });
    return stackCases({
        stack: {
            it: { props: at(allowed) },
            network: NETWORK_LAYER,
            subnet: { type: "ec2:Subnet", props: { vpcId: ref("vpc"), availabilityZone: "us-east-1a" } },
            ...WITHOUT_ROUTE,
        },
        passing: {
            "subnets of this stack without a route to the internet": { ...named(ref("subnet")), network: ABSENT },
            "a subnet of this stack whose way out is a NAT gateway": {
                ...named(ref("subnet")),
                nat: { type: "ec2:NatGateway", props: {} },
                route: defaultRoute({ natGatewayId: ref("nat") }),
            },
            "a default subnet that has a table of its own": {
                ...named(ref("default")),
                default: { type: "ec2:DefaultSubnet", props: { availabilityZone: "us-east-1a" } },
                own: {
                    type: "ec2:RouteTableAssociation",
                    props: { subnetId: ref("default"), routeTableId: ref("table") },
                },
            },
            "a subnet of this stack, whose network's main table is not another's": {
                ...named(ref("subnet")),
                association: ABSENT,
                other: { type: "ec2:Vpc", props: {} },
                table: { type: "ec2:DefaultRouteTable", props: { defaultRouteTableId: ref("other"), vpcId: ABSENT } },
                route: defaultRoute({ gatewayId: ref("gateway") }),
            },
            ...passing,
        },
        violating: {
            "a public subnet": named(allowed[0], "subnet-p1"),
            "a subnet nobody knows": named("subnet-x"),
            "no word of the network layer": { network: ABSENT },
            "the network layer without its lists": {
                network: { props: { appSubnetIds: ABSENT, databaseSubnetIds: ABSENT } },
            },
            "a subnet of this stack that says of itself that it is public": {
                ...named(ref("subnet")),
                subnet: { props: { tags: { Tier: "Public" } } },
            },
            "a subnet of this stack that reaches the internet gateway": {
                ...named(ref("subnet")),
                route: defaultRoute({ gatewayId: ref("gateway") }),
            },
            "a subnet of this stack whose network's main table leads to the internet gateway": {
                ...named(ref("subnet")),
                association: ABSENT,
                table: { type: "ec2:DefaultRouteTable", props: { defaultRouteTableId: ref("vpc"), vpcId: ABSENT } },
                route: defaultRoute({ gatewayId: ref("gateway") }),
            },
            "a default subnet": {
                ...named(allowed[0], ref("default")),
                default: { type: "ec2:DefaultSubnet", props: { availabilityZone: "us-east-1a" } },
            },
            "an inline route to the internet gateway over IPv6": {
                ...named(ref("subnet")),
                table: { props: { routes: [{ ipv6CidrBlock: "::/0", gatewayId: "igw-1" }] } },
            },
            "a public subnet, beside one of this stack whose way out is not known yet": {
                ...named(ref("subnet"), "subnet-p1"),
                route: defaultRoute({ gatewayId: UNKNOWN }),
            },
            "a public subnet, beside some that are not known": named(ref("subnet"), "subnet-p1", UNKNOWN),
            ...violating,
        },
        unknown: {
            "the subnets": { it: { props: at(UNKNOWN) } },
            "the subnets, one of this stack and some of another": {
                it: { props: at(UNKNOWN), behind: { [Object.keys(at(UNKNOWN))[0]!]: ["subnet", "other"] } },
                other: { type: "pulumi:pulumi:StackReference", props: {} },
            },
            "one of the subnets, beside one of this stack": named(ref("subnet"), UNKNOWN),
            "the network layer, not deployed": {
                network: { props: { appSubnetIds: UNKNOWN, databaseSubnetIds: UNKNOWN, publicSubnetIds: UNKNOWN } },
            },
        },
    });
}

const defaultRoute = (exit: Props) => ({
    type: "ec2:Route",
    props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", ...exit },
});
