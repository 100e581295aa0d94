import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER, WITHOUT_ROUTE } from "../../network-surroundings";

export const cases = stackCases({
    stack: {
        it: { props: { networkConfiguration: { subnets: ["subnet-a1", "subnet-a2"] } } },
        network: NETWORK_LAYER,
        subnet: { type: "ec2:Subnet", props: { vpcId: ref("vpc"), availabilityZone: "us-east-1a" } },
        ...WITHOUT_ROUTE,
    },
    passing: {
        "the network of its instances": { it: { props: { networkConfiguration: ABSENT } } },
        "subnets of this stack without a route to the internet": {
            it: { props: { networkConfiguration: { subnets: [ref("subnet")] } } },
            network: ABSENT,
        },
    },
    violating: {
        "subnets absent": { it: { props: { networkConfiguration: { subnets: ABSENT, securityGroups: ["sg-1"] } } } },
        "a public subnet": { it: { props: { networkConfiguration: { subnets: ["subnet-a1", "subnet-p1"] } } } },
        "a subnet nobody knows": { it: { props: { networkConfiguration: { subnets: ["subnet-x"] } } } },
        "no word of the network layer": { network: ABSENT },
        "the network layer without its lists": {
            network: { props: { appSubnetIds: ABSENT, databaseSubnetIds: ABSENT } },
        },
        "a subnet of this stack that reaches the internet gateway": {
            it: { props: { networkConfiguration: { subnets: [ref("subnet")] } } },
            route: {
                type: "ec2:Route",
                props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", gatewayId: ref("gateway") },
            },
        },
        "an inline route to the internet gateway over IPv6": {
            it: { props: { networkConfiguration: { subnets: [ref("subnet")] } } },
            table: { props: { routes: [{ ipv6CidrBlock: "::/0", gatewayId: "igw-1" }] } },
        },
    },
    unknown: {
        "the subnets": { it: { props: { networkConfiguration: { subnets: UNKNOWN } } } },
        "the network layer, not deployed": {
            network: { props: { appSubnetIds: UNKNOWN, databaseSubnetIds: UNKNOWN, publicSubnetIds: UNKNOWN } },
        },
    },
});
