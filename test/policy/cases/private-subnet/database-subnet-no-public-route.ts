import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { DATABASE_SUBNET } from "../../network-surroundings";

const to = (destinationCidrBlock: unknown, more: object = {}) => ({
    route: { props: { destinationCidrBlock, ...more } },
});

export const cases = stackCases({
    stack: DATABASE_SUBNET,
    passing: {
        "no route": { route: ABSENT },
        "a public block over a peering": to("203.0.113.0/24", {
            natGatewayId: ABSENT,
            vpcPeeringConnectionId: "pcx-1",
        }),
        "a default route, which another rule tells of": to("0.0.0.0/0"),
        "half the internet, too": to("0.0.0.0/1"),
        "a private subnet": { it: { props: { tags: { Tier: "private" } } }, ...to("203.0.113.7/32") },
    },
    violating: {
        "one address through NAT": to("203.0.113.7/32"),
        "a block through the internet gateway": to("203.0.113.0/24", {
            natGatewayId: ABSENT,
            gatewayId: ref("gateway"),
        }),
        "IPv6 through NAT": to(ABSENT, { destinationIpv6CidrBlock: "64:ff9b::/96" }),
        "an inline route": {
            route: ABSENT,
            table: { props: { routes: [{ cidrBlock: "203.0.113.7/32", natGatewayId: ref("nat") }] } },
        },
        "a subnet that holds a database, whatever its tag": {
            it: { props: { tags: { Tier: "private" } } },
            group: { type: "rds:SubnetGroup", props: { subnetIds: [ref("it")] } },
            ...to("203.0.113.7/32"),
        },
    },
    unknown: {
        "the destination": to(UNKNOWN),
        "of which table a route is": {
            route: { props: { routeTableId: UNKNOWN, destinationCidrBlock: "203.0.113.7/32" } },
        },
    },
});
