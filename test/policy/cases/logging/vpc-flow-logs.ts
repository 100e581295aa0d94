import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: { it: { props: {} }, log: { type: "ec2:FlowLog", props: { vpcId: ref("it"), trafficType: "ALL" } } },
    violating: {
        "the flow log absent": { log: ABSENT },
        "another network's": { log: { props: { vpcId: "vpc-other" } } },
        "a subnet's": { log: { props: { vpcId: ABSENT, subnetId: "subnet-1" } } },
    },
    unknown: { "which network": { log: { props: { vpcId: UNKNOWN } } } },
});
