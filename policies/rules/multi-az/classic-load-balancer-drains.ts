import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "classic-load-balancer-drains",
    family: "multi-az",
    description: "A classic load balancer lets requests end before it leaves an instance.",
    severity: "low",
    covers: ["ELB.7", "CT.ELASTICLOADBALANCING.PR.11"],
    remediation: "Set connectionDraining to true.",
    types: CLASSIC_LOAD_BALANCERS,
    check: mustBeTrue("connectionDraining"),
});
