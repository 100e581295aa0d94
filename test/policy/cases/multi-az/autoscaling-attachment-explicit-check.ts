import { stackCases } from "../../cases";
import { ABSENT, ref, UNKNOWN } from "../../harness";

export const cases = stackCases({
    stack: {
        it: { props: { autoscalingGroupName: "web", lbTargetGroupArn: ref("group", "arn") } },
        group: { type: "lb:TargetGroup", props: { healthCheck: { path: "/health" } } },
    },
    passing: {
        "a group of another stack": { it: { props: { lbTargetGroupArn: "arn" } }, group: ABSENT },
    },
    violating: {
        "no check": { group: { props: { healthCheck: ABSENT } } },
        "a classic load balancer without one": {
            it: { props: { lbTargetGroupArn: ABSENT, elb: ref("classic") } },
            classic: { type: "elb:LoadBalancer", props: { listeners: [] } },
        },
    },
    unknown: { check: { group: { props: { healthCheck: UNKNOWN } } } },
});
