import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER, WITHOUT_ROUTE } from "../../network-surroundings";

export const cases = stackCases({
    stack: {
        it: { props: { fileSystemId: "fs-1", subnetId: "subnet-a1" } },
        network: NETWORK_LAYER,
        subnet: { type: "ec2:Subnet", props: { vpcId: ref("vpc"), mapPublicIpOnLaunch: false } },
        ...WITHOUT_ROUTE,
    },
    passing: {
        "a subnet of this stack without a route to the internet": {
            it: { props: { subnetId: ref("subnet") } },
            network: ABSENT,
        },
        "mapPublicIpOnLaunch absent, which is off": {
            it: { props: { subnetId: ref("subnet") } },
            subnet: { props: { mapPublicIpOnLaunch: ABSENT } },
        },
    },
    violating: {
        "subnetId absent": { it: { props: { subnetId: ABSENT } } },
        "a public subnet": { it: { props: { subnetId: "subnet-p1" } } },
        "a subnet nobody knows": { it: { props: { subnetId: "subnet-x" } } },
        "no word of the network layer": { network: ABSENT },
        "the network layer without its lists": {
            network: { props: { appSubnetIds: ABSENT, databaseSubnetIds: ABSENT } },
        },
        "a subnet of this stack that gives public addresses": {
            it: { props: { subnetId: ref("subnet") } },
            subnet: { props: { mapPublicIpOnLaunch: true } },
        },
        "a subnet of this stack that reaches the internet gateway": {
            it: { props: { subnetId: ref("subnet") } },
            route: {
                type: "ec2:Route",
                props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", gatewayId: ref("gateway") },
            },
        },
    },
    unknown: {
        "the subnet": { it: { props: { subnetId: UNKNOWN } } },
        "whether it gives addresses": {
            it: { props: { subnetId: ref("subnet") } },
            subnet: { props: { mapPublicIpOnLaunch: UNKNOWN } },
        },
        "the network layer, not deployed": {
            network: { props: { appSubnetIds: UNKNOWN, databaseSubnetIds: UNKNOWN, publicSubnetIds: UNKNOWN } },
        },
    },
});
