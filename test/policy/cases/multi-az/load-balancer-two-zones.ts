import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { subnets: [ref("a"), ref("b")] } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
    },
    passing: {
        mappings: {
            it: { props: { subnets: ABSENT, subnetMappings: [{ subnetId: ref("a") }, { subnetId: ref("b") }] } },
        },
        "zones by their ids": {
            a: { props: { availabilityZone: ABSENT, availabilityZoneId: "use1-az1" } },
            b: { props: { availabilityZone: ABSENT, availabilityZoneId: "use1-az2" } },
        },
        "subnets of another stack": { it: { props: { subnets: ["subnet-1", "subnet-2"] } } },
    },
    violating: {
        "subnets absent": { it: { props: { subnets: ABSENT } } },
        "one subnet": { it: { props: { subnets: ["subnet-1"] } } },
        "one subnet twice": { it: { props: { subnets: ["subnet-1", "subnet-1"] } } },
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
        "two subnets of one zone by its id": {
            a: { props: { availabilityZone: ABSENT, availabilityZoneId: "use1-az1" } },
            b: { props: { availabilityZone: ABSENT, availabilityZoneId: "use1-az1" } },
        },
    },
    unknown: {
        "zones by name and by id, perhaps of one": {
            b: { props: { availabilityZone: ABSENT, availabilityZoneId: "use1-az1" } },
        },
        "no zone said, which AWS then chooses": { a: { props: { availabilityZone: ABSENT } } },
        subnets: { it: { props: { subnets: UNKNOWN } } },
        "the second subnet": { it: { props: { subnets: [ref("a"), UNKNOWN] } } },
        "a zone": { a: { props: { availabilityZone: UNKNOWN } } },
    },
});
