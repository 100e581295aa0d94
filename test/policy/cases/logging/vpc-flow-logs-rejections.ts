import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { cidrBlock: "10.0.0.0/16" } },
        log: { type: "ec2:FlowLog", props: { vpcId: ref("it"), trafficType: "ALL" } },
    },
    passing: { "refused traffic alone": { log: { props: { trafficType: "REJECT" } } } },
    violating: {
        "no flow log": { log: ABSENT },
        "accepted traffic alone": { log: { props: { trafficType: "ACCEPT" } } },
        "trafficType absent": { log: { props: { trafficType: ABSENT } } },
        "of another network": { log: { props: { vpcId: "vpc-other" } } },
    },
    unknown: { trafficType: { log: { props: { trafficType: UNKNOWN } } } },
});
