import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-access-logs",
    family: "logging",
    description: "A load balancer writes access logs.",
    severity: "medium",
    covers: ["ELB.5", "CKV_AWS_91"],
    remediation: "Set accessLogs with enabled true and a bucket.",
    types: LOAD_BALANCERS,
    check: (lb) => (lb.text("loadBalancerType") === "gateway" ? undefined : mustBeTrue("accessLogs.enabled")(lb)),
});
