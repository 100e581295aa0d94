import { mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { TARGET_GROUPS } from "../../lib/types";

export const rule = resourceRule({
    name: "target-group-cross-zone",
    family: "multi-az",
    description: "A target group does not take back that its load balancer spreads over zones evenly.",
    severity: "medium",
    covers: ["CT.ELASTICLOADBALANCING.PR.15"],
    level: "advisory",
    remediation: 'Leave loadBalancingCrossZoneEnabled at "use_load_balancer_configuration", its default.',
    types: TARGET_GROUPS,
    check: mustNotBeFalse("loadBalancingCrossZoneEnabled"),
});
