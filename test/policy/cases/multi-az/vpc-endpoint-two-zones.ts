import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER } from "../../network-surroundings";

const subnets = (...subnetIds: unknown[]) => ({ it: { props: { subnetIds } } });

export const cases = stackCases({
    stack: {
        it: { props: { vpcEndpointType: "Interface", subnetIds: [ref("a"), ref("b")] } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
        network: NETWORK_LAYER,
    },
    passing: {
        "a gateway, which is of the whole region": { it: { props: { vpcEndpointType: "Gateway", subnetIds: ABSENT } } },
        "type absent, which is a gateway": { it: { props: { vpcEndpointType: ABSENT, subnetIds: ABSENT } } },
        "subnets of the network layer": subnets("subnet-a1", "subnet-a2"),
        "subnets that are attached beside it": {
            it: { props: { subnetIds: ABSENT } },
            attached: {
                type: "ec2:VpcEndpointSubnetAssociation",
                props: { vpcEndpointId: ref("it"), subnetId: ref("a") },
            },
        },
    },
    violating: {
        "one subnet": subnets(ref("a")),
        "no subnet": { it: { props: { subnetIds: ABSENT } } },
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
    },
    unknown: {
        "a zone": { a: { props: { availabilityZone: UNKNOWN } } },
        "no zone said, which AWS then chooses": { a: { props: { availabilityZone: ABSENT } } },
        "its kind": { it: { props: { vpcEndpointType: UNKNOWN } }, b: { props: { availabilityZone: "us-east-1a" } } },
    },
});
