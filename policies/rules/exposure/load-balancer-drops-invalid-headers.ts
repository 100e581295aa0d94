import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-drops-invalid-headers",
    family: "exposure",
    description: "An application load balancer drops invalid headers.",
    severity: "medium",
    covers: ["ELB.4", "CKV_AWS_131", "AVD-AWS-0052", "CT.ELASTICLOADBALANCING.PR.4"],
    remediation: "Set dropInvalidHeaderFields to true.",
    types: LOAD_BALANCERS,
    check: (lb) =>
        ["network", "gateway"].includes(lb.text("loadBalancerType") ?? "")
            ? undefined
            : mustBeTrue("dropInvalidHeaderFields")(lb),
});
