import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { DATABASE_SUBNET } from "../../network-surroundings";

/** A route of a table that is not known. */
const elsewhere = (destinationCidrBlock: string) => ({
    type: "ec2:Route",
    props: { routeTableId: UNKNOWN, destinationCidrBlock, natGatewayId: ref("nat") },
});

export const cases = stackCases({
    stack: DATABASE_SUBNET,
    passing: {
        "a route without a destination, which the provider refuses": {
            route: { props: { destinationCidrBlock: ABSENT } },
        },
        "no route": { route: ABSENT },
        "a wide block over a peering": {
            route: { props: { destinationCidrBlock: "172.0.0.0/8", natGatewayId: ABSENT, transitGatewayId: "tgw-1" } },
        },
        "a narrow route of a table that is not known": { second: elsewhere("10.2.0.0/16") },
        "a private subnet": {
            it: { props: { tags: { Tier: "private" } } },
            route: { props: { destinationCidrBlock: "0.0.0.0/0" } },
        },
    },
    violating: {
        "half the internet through NAT": { route: { props: { destinationCidrBlock: "0.0.0.0/1" } } },
        "a route to a transit gateway": {
            route: { props: { destinationCidrBlock: "0.0.0.0/0", natGatewayId: ABSENT, transitGatewayId: "tgw-1" } },
        },
        "a route through NAT": { route: { props: { destinationCidrBlock: "0.0.0.0/0" } } },
        "a database subnet, beside a group whose subnets are not known": {
            group: { type: "rds:SubnetGroup", props: { subnetIds: UNKNOWN } },
            route: { props: { destinationCidrBlock: "0.0.0.0/0" } },
        },
        "an isolated subnet of awsx": {
            it: { props: { tags: { Tier: ABSENT, SubnetType: "Isolated" } } },
            route: { props: { destinationCidrBlock: "0.0.0.0/0" } },
        },
        "a subnet that holds a database, whatever its tag": {
            it: { props: { tags: { Tier: "private" } } },
            group: { type: "rds:SubnetGroup", props: { subnetIds: [ref("it")] } },
            route: { props: { destinationCidrBlock: "0.0.0.0/0" } },
        },
    },
    unknown: {
        "the destination": { route: { props: { destinationCidrBlock: UNKNOWN } } },
        "of which table a default route is, beside a route that is narrow": {
            second: elsewhere("0.0.0.0/0"),
        },
    },
});
