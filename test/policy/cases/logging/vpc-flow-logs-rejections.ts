import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { cidrBlock: "10.0.0.0/16" } },
        log: { type: "ec2:FlowLog", props: { vpcId: ref("it"), trafficType: "ALL" } },
    },
    passing: {
        "no flow log, which vpc-flow-logs finds": { log: ABSENT },
        "refused traffic alone": { log: { props: { trafficType: "REJECT" } } },
    },
    violating: {
        "accepted traffic alone": { log: { props: { trafficType: "ACCEPT" } } },
        "trafficType absent": { log: { props: { trafficType: ABSENT } } },
    },
    unknown: { trafficType: { log: { props: { trafficType: UNKNOWN } } } },
});
