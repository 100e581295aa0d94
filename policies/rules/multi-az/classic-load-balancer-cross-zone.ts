import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "classic-load-balancer-cross-zone",
    family: "multi-az",
    description: "A classic load balancer spreads over its zones evenly.",
    severity: "medium",
    covers: ["ELB.9", "CKV_AWS_138", "CT.ELASTICLOADBALANCING.PR.13"],
    remediation: "Leave crossZoneLoadBalancing at true, its default.",
    types: CLASSIC_LOAD_BALANCERS,
    check: mustNotBeFalse("crossZoneLoadBalancing"),
});
