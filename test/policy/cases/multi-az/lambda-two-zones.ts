import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER } from "../../network-surroundings";

const subnets = (...subnetIds: unknown[]) => ({ it: { props: { vpcConfig: { subnetIds } } } });

export const cases = stackCases({
    stack: {
        it: { props: { vpcConfig: { subnetIds: [ref("a"), ref("b")], securityGroupIds: ["sg-1"] } } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
        network: NETWORK_LAYER,
    },
    passing: {
        "in no network": { it: { props: { vpcConfig: ABSENT } } },
        "subnets absent": { it: { props: { vpcConfig: { subnetIds: ABSENT } } } },
        "subnets of the network layer": subnets("subnet-a1", "subnet-a2"),
    },
    violating: {
        "one subnet": subnets(ref("a")),
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
        "two of the network layer in one zone": subnets("subnet-a1", "subnet-p1"),
    },
    unknown: {
        "a zone": { a: { props: { availabilityZone: UNKNOWN } } },
        "no zone said, which AWS then chooses": { a: { props: { availabilityZone: ABSENT } } },
        "subnets of nobody": subnets("subnet-x", "subnet-y"),
        "the network": { it: { props: { vpcConfig: UNKNOWN } } },
    },
});
