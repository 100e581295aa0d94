import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { availabilityZone: "us-east-1a" } },
        public: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        table: { type: "ec2:RouteTable", props: {} },
        association: { type: "ec2:RouteTableAssociation", props: { subnetId: ref("it"), routeTableId: ref("table") } },
        nat: { type: "ec2:NatGateway", props: { subnetId: ref("public") } },
        route: {
            type: "ec2:Route",
            props: { routeTableId: ref("table"), destinationCidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") },
        },
    },
    passing: {
        "no way out": { route: ABSENT },
        "a way out without a NAT gateway, beside a route to one": {
            public: { props: { availabilityZone: "us-east-1b" } },
            route: ABSENT,
            table: {
                props: {
                    routes: [
                        { cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
                        { cidrBlock: "10.9.0.0/16", natGatewayId: ref("nat") },
                    ],
                },
            },
        },
    },
    violating: {
        "another zone's gateway": { public: { props: { availabilityZone: "us-east-1b" } } },
        "another zone's gateway in an inline route": {
            public: { props: { availabilityZone: "us-east-1b" } },
            route: ABSENT,
            table: { props: { routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: ref("nat") }] } },
        },
        "another zone's gateway by its id": {
            public: { props: { availabilityZone: "us-east-1b" } },
            route: ABSENT,
            table: { props: { routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: "nat-id" }] } },
        },
    },
    unknown: {
        "which gateway": { route: { props: { natGatewayId: UNKNOWN } } },
        "no zone said, which AWS then chooses": { public: { props: { availabilityZone: ABSENT } } },
        "the gateway's zone": { public: { props: { availabilityZone: UNKNOWN } } },
    },
});
