import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = [
    resourceCases({
        types: ["ec2:Route"],
        compliant: { destinationCidrBlock: "10.9.0.0/16", vpcPeeringConnectionId: "pcx-1" },
        passing: {
            "another target": {
                destinationCidrBlock: "0.0.0.0/0",
                vpcPeeringConnectionId: ABSENT,
                natGatewayId: "nat-1",
            },
            "a prefix list": { destinationCidrBlock: ABSENT, destinationPrefixListId: "pl-1" },
        },
        violating: {
            "every IPv4 address": { destinationCidrBlock: "0.0.0.0/0" },
            "every IPv6 address": { destinationCidrBlock: ABSENT, destinationIpv6CidrBlock: "::/0" },
            "over one that is created now": { destinationCidrBlock: "0.0.0.0/0", vpcPeeringConnectionId: UNKNOWN },
        },
        unknown: { destinationCidrBlock: { destinationCidrBlock: UNKNOWN } },
    }),
    resourceCases({
        types: ["ec2:RouteTable", "ec2:DefaultRouteTable"],
        compliant: {
            routes: [
                { cidrBlock: "10.9.0.0/16", vpcPeeringConnectionId: "pcx-1" },
                { cidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" },
            ],
        },
        passing: { "no routes": { routes: ABSENT } },
        violating: {
            "every IPv4 address": { routes: [{ cidrBlock: "0.0.0.0/0", vpcPeeringConnectionId: "pcx-1" }] },
            "every IPv6 address": { routes: [{ ipv6CidrBlock: "::/0", vpcPeeringConnectionId: "pcx-1" }] },
        },
        unknown: { routes: { routes: UNKNOWN } },
    }),
];
