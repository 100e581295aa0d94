import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const LATTICE = "arn:aws:vpc-lattice:us-east-1:1:targetgroup/tg-1";
const behind = (source: object) => ({
    targetGroupArns: ABSENT,
    trafficSources: [{ identifier: "arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/1", ...source }],
});

export const cases = resourceCases({
    compliant: {
        healthCheckType: "ELB",
        targetGroupArns: ["arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/a/1"],
    },
    passing: {
        "behind no load balancer": { healthCheckType: "EC2", targetGroupArns: ABSENT },
        "behind VPC Lattice": {
            ...behind({ identifier: UNKNOWN, type: "vpc-lattice" }),
            healthCheckType: "VPC_LATTICE",
        },
        "behind VPC Lattice, by the ARN alone": {
            ...behind({ identifier: LATTICE }),
            healthCheckType: "VPC_LATTICE",
        },
    },
    violating: {
        "healthCheckType absent": { healthCheckType: ABSENT },
        "the machine's own health": { healthCheckType: "EC2" },
        "as a source of traffic": { ...behind({ type: "elbv2" }), healthCheckType: ABSENT },
        "as a source that names no type": { ...behind({}), healthCheckType: ABSENT },
        "behind a classic one": { healthCheckType: "EC2", targetGroupArns: ABSENT, loadBalancers: ["classic"] },
    },
    unknown: {
        healthCheckType: { healthCheckType: UNKNOWN },
        "a source that names no type": { ...behind({ identifier: UNKNOWN }), healthCheckType: ABSENT },
        "the type of a source": { ...behind({ type: UNKNOWN }), healthCheckType: ABSENT },
    },
});
