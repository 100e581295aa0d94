import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { vpcId: ref("vpc"), tags: { Tier: "private" } } },
        vpc: { type: "ec2:Vpc", props: {} },
        table: { type: "ec2:RouteTable", props: { vpcId: ref("vpc") } },
        association: { type: "ec2:RouteTableAssociation", props: { subnetId: ref("it"), routeTableId: ref("table") } },
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
        "a route to the gateway for one network": {
            route: { props: { destinationCidrBlock: "192.0.2.0/24", natGatewayId: ABSENT, gatewayId: ref("gateway") } },
        },
    },
    violating: {
        "a route to the internet gateway": { route: { props: { natGatewayId: ABSENT, gatewayId: ref("gateway") } } },
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
        "an inline one": { table: { props: { routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: ref("gateway") }] } } },
        "the main table of the network": {
            association: ABSENT,
            main: { type: "ec2:MainRouteTableAssociation", props: { vpcId: ref("vpc"), routeTableId: ref("table") } },
            route: { props: { natGatewayId: ABSENT, gatewayId: ref("gateway") } },
        },
    },
    unknown: {
        "which table": { association: { props: { routeTableId: UNKNOWN } } },
        "the destination": { route: { props: { destinationCidrBlock: UNKNOWN } } },
    },
});
