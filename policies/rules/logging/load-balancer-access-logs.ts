import { mustLog } from "../../lib/load-balancer-logs";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-access-logs",
    family: "logging",
    description: "An application load balancer writes access logs.",
    severity: "medium",
    covers: ["ELB.5", "CKV_AWS_91", "CIS-4.10", "CT.ELASTICLOADBALANCING.PR.6"],
    remediation: "Set accessLogs with enabled true and a bucket.",
    types: LOAD_BALANCERS,
    check: mustLog("application"),
});
