import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "network-load-balancer-cross-zone",
    family: "multi-az",
    description: "A network or gateway load balancer spreads over zones evenly.",
    severity: "medium",
    covers: ["CKV_AWS_152", "CT.ELASTICLOADBALANCING.PR.14"],
    remediation: "Set enableCrossZoneLoadBalancing to true.",
    types: LOAD_BALANCERS,
    check: (lb) =>
        ["network", "gateway"].includes(lb.text("loadBalancerType") ?? "")
            ? mustBeTrue("enableCrossZoneLoadBalancing")(lb)
            : undefined,
});
