import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { CLASSIC_LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "classic-load-balancer-access-logs",
    family: "logging",
    description: "A classic load balancer keeps access logs.",
    severity: "medium",
    covers: ["CKV_AWS_92", "ELB.5", "CT.ELASTICLOADBALANCING.PR.10"],
    remediation: "Set accessLogs.bucket; leave accessLogs.enabled out, or true.",
    types: CLASSIC_LOAD_BALANCERS,
    check: (lb) =>
        lb.has("accessLogs") && isGiven(lb, "accessLogs.bucket") && !lb.isFalse("accessLogs.enabled")
            ? undefined
            : `${lb.show("accessLogs")}; name the bucket that takes the logs, enabled`,
});
