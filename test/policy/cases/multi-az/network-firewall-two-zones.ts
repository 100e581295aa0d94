import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

const zones = (...ids: unknown[]) => ({
    subnetMappings: ABSENT,
    availabilityZoneMappings: ids.map((availabilityZoneId) => ({ availabilityZoneId })),
});

export const cases = stackCases({
    stack: {
        it: { props: { subnetMappings: [{ subnetId: ref("a") }, { subnetId: ref("b") }] } },
        a: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1a" } },
        b: { type: "ec2:Subnet", props: { availabilityZone: "us-east-1b" } },
    },
    passing: { "behind a transit gateway": { it: { props: zones("use1-az1", "use1-az2") } } },
    violating: {
        "subnetMappings absent": { it: { props: { subnetMappings: ABSENT } } },
        "one subnet": { it: { props: { subnetMappings: [{ subnetId: ref("a") }] } } },
        "two subnets of one zone": { b: { props: { availabilityZone: "us-east-1a" } } },
        "one zone behind a transit gateway": { it: { props: zones("use1-az1", "use1-az1") } },
    },
    unknown: {
        "no zone said, which AWS then chooses": { a: { props: { availabilityZone: ABSENT } } },
        "the mappings": { it: { props: { subnetMappings: UNKNOWN } } },
        "a zone behind a transit gateway": { it: { props: zones("use1-az1", UNKNOWN) } },
    },
});
