import { mustLog } from "../../lib/load-balancer-logs";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "network-load-balancer-access-logs",
    family: "logging",
    description: "A network load balancer writes access logs of the TLS that it ends.",
    severity: "medium",
    // Security Hub's ELB.5 asks application and classic load balancers.
    covers: ["CKV_AWS_91", "CT.ELASTICLOADBALANCING.PR.6"],
    remediation: "Set accessLogs with enabled true and a bucket.",
    types: LOAD_BALANCERS,
    check: mustLog("network"),
});
