import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        healthCheckType: "ELB",
        targetGroupArns: ["arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/1"],
    },
    passing: { "behind no load balancer": { healthCheckType: "EC2", targetGroupArns: ABSENT } },
    violating: {
        "healthCheckType absent": { healthCheckType: ABSENT },
        "the machine's own health": { healthCheckType: "EC2" },
        "behind a classic one": { healthCheckType: "EC2", targetGroupArns: ABSENT, loadBalancers: ["classic"] },
    },
    unknown: { healthCheckType: { healthCheckType: UNKNOWN } },
});
