import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER, WITHOUT_ROUTE } from "../../network-surroundings";

export const cases = stackCases({
    stack: {
        it: { props: { subnetIds: ["subnet-a1", "subnet-a2"] } },
        network: NETWORK_LAYER,
        subnet: { type: "ec2:Subnet", props: { vpcId: ref("vpc"), availabilityZone: "us-east-1a" } },
        ...WITHOUT_ROUTE,
    },
    passing: {
        "subnets of this stack without a route to the internet": {
            it: { props: { subnetIds: [ref("subnet")] } },
            network: ABSENT,
        },
    },
    violating: {
        "subnetIds absent": { it: { props: { subnetIds: ABSENT } } },
        "a public subnet": { it: { props: { subnetIds: ["subnet-a1", "subnet-p1"] } } },
        "a subnet nobody knows": { it: { props: { subnetIds: ["subnet-x"] } } },
        "no word of the network layer": { network: ABSENT },
        "the network layer without its lists": {
            network: { props: { appSubnetIds: ABSENT, databaseSubnetIds: ABSENT } },
        },
        "a subnet of this stack that reaches the internet gateway": {
            it: { props: { subnetIds: [ref("subnet")] } },
            route: {
                type: "ec2:Route",
                props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", gatewayId: ref("gateway") },
            },
        },
        "an inline route to the internet gateway over IPv6": {
            it: { props: { subnetIds: [ref("subnet")] } },
            table: { props: { routes: [{ ipv6CidrBlock: "::/0", gatewayId: "igw-1" }] } },
        },
    },
    unknown: {
        "the subnets": { it: { props: { subnetIds: UNKNOWN } } },
        "the network layer, not deployed": {
            network: { props: { appSubnetIds: UNKNOWN, databaseSubnetIds: UNKNOWN, publicSubnetIds: UNKNOWN } },
        },
    },
});
