import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";
import { NETWORK_LAYER } from "../../network-surroundings";

export const cases = stackCases({
    stack: {
        it: { props: { vpcZoneIdentifiers: [ref("a"), ref("b")] } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
        network: NETWORK_LAYER,
    },
    passing: {
        "zones instead of subnets": {
            it: { props: { vpcZoneIdentifiers: ABSENT, availabilityZones: ["us-east-1a", "us-east-1b"] } },
        },
        "subnets of the network layer": { it: { props: { vpcZoneIdentifiers: ["subnet-a1", "subnet-a2"] } } },
    },
    violating: {
        "subnets absent": { it: { props: { vpcZoneIdentifiers: ABSENT } } },
        "one zone": { it: { props: { vpcZoneIdentifiers: ABSENT, availabilityZones: ["us-east-1a"] } } },
        "one subnet": { it: { props: { vpcZoneIdentifiers: [ref("a")] } } },
        "one subnet twice": { it: { props: { vpcZoneIdentifiers: [ref("a"), ref("a")] } } },
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
        "two of the network layer in one zone": { it: { props: { vpcZoneIdentifiers: ["subnet-a1", "subnet-p1"] } } },
    },
    unknown: {
        "no zone said, which AWS then chooses": { a: { props: { availabilityZone: ABSENT } } },
        "the subnets": { it: { props: { vpcZoneIdentifiers: UNKNOWN } } },
        "a zone": { a: { props: { availabilityZone: UNKNOWN } } },
        "subnets of nobody": { it: { props: { vpcZoneIdentifiers: ["subnet-x", "subnet-y"] } } },
    },
});
