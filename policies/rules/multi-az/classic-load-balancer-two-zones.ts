import { mustSpanZones } from "../../lib/placement";
import { stackRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

export const rule = stackRule({
    name: "classic-load-balancer-two-zones",
    family: "multi-az",
    description: "A classic load balancer stands in at least two zones.",
    severity: "medium",
    covers: ["ELB.10", "CT.ELASTICLOADBALANCING.PR.7"],
    remediation: "Name subnets, or availabilityZones, of two zones.",
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb, stack) => {
        if (!lb.has("availabilityZones")) {
            return mustSpanZones(["subnets"])(lb, stack);
        }
        return new Set(lb.texts("availabilityZones")).size >= 2
            ? undefined
            : `${lb.show("availabilityZones")}; name two zones`;
    },
});
