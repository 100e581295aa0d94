/** Cases of subnet groups of databases, caches and warehouses, whose rules judge `subnetIds`. */
import { stackCases } from "./cases";
import { ABSENT, ref, UNKNOWN } from "./harness";
import { NETWORK_LAYER } from "./network-surroundings";

/** The subnets lie in two zones. */
export const subnetGroupZoneCases = stackCases({
    stack: {
        it: { props: { subnetIds: [ref("a"), ref("b")] } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
        network: NETWORK_LAYER,
    },
    passing: {
        "subnets of the network layer": { it: { props: { subnetIds: ["subnet-a1", "subnet-a2"] } } },
        "two zones, and a subnet that is not known": { it: { props: { subnetIds: [ref("a"), ref("b"), UNKNOWN] } } },
    },
    violating: {
        "subnets absent": { it: { props: { subnetIds: ABSENT } } },
        "one subnet": { it: { props: { subnetIds: [ref("a")] } } },
        "one subnet twice": { it: { props: { subnetIds: [ref("a"), ref("a")] } } },
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
        "two of the network layer in one zone": { it: { props: { subnetIds: ["subnet-a1", "subnet-p1"] } } },
    },
    unknown: {
        "no zone said, which AWS then chooses": { a: { props: { availabilityZone: ABSENT } } },
        "the subnets": { it: { props: { subnetIds: UNKNOWN } } },
        "the only subnet": { it: { props: { subnetIds: [UNKNOWN] } } },
        "the second subnet": { it: { props: { subnetIds: [ref("a"), UNKNOWN] } } },
        "a zone": { a: { props: { availabilityZone: UNKNOWN } } },
        "subnets of nobody": { it: { props: { subnetIds: ["subnet-x", "subnet-y"] } } },
    },
});
