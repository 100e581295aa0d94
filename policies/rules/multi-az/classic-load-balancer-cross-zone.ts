import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "classic-load-balancer-cross-zone",
    family: "multi-az",
    description: "A classic load balancer spreads over its zones evenly.",
    severity: "medium",
    covers: ["ELB.9", "CKV_AWS_138"],

    remediation: "Leave crossZoneLoadBalancing at true, its default.",
    types: ["elb:LoadBalancer"],
    check: (lb) =>
        lb.isFalse("crossZoneLoadBalancing") ? `${lb.show("crossZoneLoadBalancing")}; set it to true` : undefined,
});
