import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["ec2:RouteTable", "ec2:DefaultRouteTable"],
        compliant: { routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" }] },
        passing: { "no routes": { routes: ABSENT } },
        violating: { "an interface": { routes: [{ cidrBlock: "0.0.0.0/0", networkInterfaceId: "eni-1" }] } },
        unknown: { routes: { routes: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:Route"],
        compliant: { destinationCidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" },
        passing: {
            "the routes of a prefix list": {
                destinationCidrBlock: ABSENT,
                destinationPrefixListId: "pl-1",
                natGatewayId: ABSENT,
                networkInterfaceId: "eni-1",
            },
            "an instance for one network": {
                destinationCidrBlock: "10.9.0.0/16",
                natGatewayId: ABSENT,
                networkInterfaceId: "eni-1",
            },
        },
        violating: {
            "an interface": { natGatewayId: ABSENT, networkInterfaceId: "eni-1" },
            "an instance": { natGatewayId: ABSENT, instanceId: "i-1" },
        },
        unknown: { destinationCidrBlock: { destinationCidrBlock: UNKNOWN, networkInterfaceId: "eni-1" } },
    }),
];
