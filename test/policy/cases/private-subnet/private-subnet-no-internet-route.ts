import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const routed = (gatewayId: unknown) => ({ route: { props: { gatewayId } } });

export const cases = [
    stackCases({
        stack: {
            it: { props: { vpcId: ref("vpc"), tags: { Tier: "private" } } },
            vpc: { type: "ec2:Vpc", props: {} },
            table: { type: "ec2:RouteTable", props: { vpcId: ref("vpc") } },
            association: {
                type: "ec2:RouteTableAssociation",
                props: { subnetId: ref("it"), routeTableId: ref("table") },
            },
            gateway: { type: "ec2:InternetGateway", props: {} },
            nat: { type: "ec2:NatGateway", props: {} },
            route: {
                type: "ec2:Route",
                props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") },
            },
        },
        passing: {
            "a public subnet": {
                it: { props: { tags: { Tier: "public" } } },
                route: { props: { natGatewayId: ABSENT, gatewayId: ref("gateway") } },
            },
            "half the internet through NAT": { route: { props: { destinationCidrBlock: "0.0.0.0/1" } } },
            "a route to the gateway for one network": {
                route: {
                    props: { destinationCidrBlock: "192.0.2.0/24", natGatewayId: ABSENT, gatewayId: ref("gateway") },
                },
            },
        },
        violating: {
            "a route to the internet gateway": {
                route: { props: { natGatewayId: ABSENT, gatewayId: ref("gateway") } },
            },
            "one over IPv6": {
                route: {
                    props: {
                        destinationCidrBlock: ABSENT,
                        destinationIpv6CidrBlock: "::/0",
                        natGatewayId: ABSENT,
                        gatewayId: ref("gateway"),
                    },
                },
            },
            "one to half the internet": {
                route: {
                    props: { destinationCidrBlock: "128.0.0.0/1", natGatewayId: ABSENT, gatewayId: ref("gateway") },
                },
            },
            "an inline one": { table: { props: { routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: ref("gateway") }] } } },
            "the main table of the network": {
                association: ABSENT,
                main: {
                    type: "ec2:MainRouteTableAssociation",
                    props: { vpcId: ref("vpc"), routeTableId: ref("table") },
                },
                route: { props: { natGatewayId: ABSENT, gatewayId: ref("gateway") } },
            },
        },
        unknown: {
            "the gateway, which a component hands out": {
                route: { props: { natGatewayId: ABSENT, gatewayId: UNKNOWN } },
            },
            "the gateway of an inline route": {
                route: ABSENT,
                table: { props: { routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: UNKNOWN }] } },
            },
            "which table": { association: { props: { routeTableId: UNKNOWN } } },
            "the destination": { route: { props: { destinationCidrBlock: UNKNOWN } } },
        },
    }),
    // On the first preview only the engine's dependencies tell one gateway from another.
    stackCases({
        stack: {
            it: { props: { tags: { Tier: "private" } } },
            table: { type: "ec2:RouteTable", props: {} },
            association: {
                type: "ec2:RouteTableAssociation",
                props: { subnetId: ref("it"), routeTableId: ref("table") },
            },
            vpn: { type: "ec2:VpnGateway", props: {} },
            internet: { type: "ec2:InternetGateway", props: {} },
            route: {
                type: "ec2:Route",
                props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", gatewayId: ref("vpn") },
            },
        },
        violating: {
            "the internet gateway": routed(ref("internet")),
            "the internet gateway by its id": routed("igw-1"),
        },
        passing: { "the VPN gateway by its id": routed("vgw-1"), "no gateway": routed(ABSENT) },
        unknown: {
            "a gateway that nothing is behind": routed(UNKNOWN),
            "of which table a route to the internet is": {
                second: {
                    type: "ec2:Route",
                    props: {
                        routeTableId: UNKNOWN,
                        destinationCidrBlock: "0.0.0.0/0",
                        gatewayId: ref("internet"),
                    },
                },
            },
        },
    }),
];
