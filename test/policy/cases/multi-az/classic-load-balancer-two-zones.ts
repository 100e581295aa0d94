import { stackCases } from "../../cases";

import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { subnets: [ref("a"), ref("b")] } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
    },
    passing: { "by name": { it: { props: { subnets: ABSENT, availabilityZones: ["us-east-1a", "us-east-1b"] } } } },
    violating: {
        "subnets absent": { it: { props: { subnets: ABSENT } } },
        "one subnet": { it: { props: { subnets: [ref("a")] } } },
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
        "one zone by name": { it: { props: { subnets: ABSENT, availabilityZones: ["us-east-1a"] } } },
    },
    unknown: { subnets: { it: { props: { subnets: UNKNOWN } } } },
});
