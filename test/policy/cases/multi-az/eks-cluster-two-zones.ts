import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { vpcConfig: { subnetIds: [ref("a"), ref("b")] } } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
        network: {
            type: "integers:contract:Upstream",
            props: {
                layer: "network",
                availabilityZones: ["us-east-1a", "us-east-1b"],
                publicSubnetIds: ["subnet-p1", "subnet-p2"],
                appSubnetIds: ["subnet-a1", "subnet-a2"],
                databaseSubnetIds: ["subnet-d1", "subnet-d2"],
            },
        },
    },
    passing: {
        "subnets of the network layer": { it: { props: { vpcConfig: { subnetIds: ["subnet-a1", "subnet-a2"] } } } },
    },
    violating: {
        "subnets absent": { it: { props: { vpcConfig: { subnetIds: ABSENT } } } },
        "one subnet": { it: { props: { vpcConfig: { subnetIds: [ref("a")] } } } },
        "one subnet twice": { it: { props: { vpcConfig: { subnetIds: [ref("a"), ref("a")] } } } },
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
        "two of the network layer in one zone": {
            it: { props: { vpcConfig: { subnetIds: ["subnet-a1", "subnet-p1"] } } },
        },
    },
    unknown: {
        "no zone said, which AWS then chooses": { a: { props: { availabilityZone: ABSENT } } },
        "the subnets": { it: { props: { vpcConfig: { subnetIds: UNKNOWN } } } },
        "a zone": { a: { props: { availabilityZone: UNKNOWN } } },
        "subnets of nobody": { it: { props: { vpcConfig: { subnetIds: ["subnet-x", "subnet-y"] } } } },
    },
});
