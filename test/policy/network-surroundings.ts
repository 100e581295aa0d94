/** What stands around the resources that rules on placement judge: the network layer, and a network of the same stack. */
import { type Given, ref } from "./harness";

/** What the network layer told: its zones, and two subnets of each tier. */
export const NETWORK_LAYER: Given = {
    type: "integers:contract:Upstream",
    props: {
        layer: "network",
        availabilityZones: ["us-east-1a", "us-east-1b"],
        publicSubnetIds: ["subnet-p1", "subnet-p2"],
        appSubnetIds: ["subnet-a1", "subnet-a2"],
        databaseSubnetIds: ["subnet-d1", "subnet-d2"],
    },
};

/** Around the resource `subnet`: its network, with an internet gateway to which its route table has no route. */
export const WITHOUT_ROUTE: Readonly<Record<string, Given>> = {
    vpc: { type: "ec2:Vpc", props: {} },
    table: { type: "ec2:RouteTable", props: { vpcId: ref("vpc") } },
    association: {
        type: "ec2:RouteTableAssociation",
        props: { subnetId: ref("subnet"), routeTableId: ref("table") },
    },
    gateway: { type: "ec2:InternetGateway", props: {} },
};

/** A database's subnet `it`, with a narrow route through NAT: what its rules on routes begin with. */
export const DATABASE_SUBNET: Readonly<Record<string, Given>> = {
    it: { props: { vpcId: ref("vpc"), tags: { Tier: "database" } } },
    vpc: { type: "ec2:Vpc", props: {} },
    table: { type: "ec2:RouteTable", props: { vpcId: ref("vpc") } },
    association: { type: "ec2:RouteTableAssociation", props: { subnetId: ref("it"), routeTableId: ref("table") } },
    gateway: { type: "ec2:InternetGateway", props: {} },
    nat: { type: "ec2:NatGateway", props: {} },
    route: {
        type: "ec2:Route",
        props: { routeTableId: ref("table"), destinationCidrBlock: "10.1.0.0/16", natGatewayId: ref("nat") },
    },
};
