import { isGiven, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { LOAD_BALANCERS } from "../../lib/types";

export const rule = resourceRule({
    name: "load-balancer-access-logs",
    family: "logging",
    description: "A load balancer writes access logs.",
    severity: "medium",
    covers: ["ELB.5", "CKV_AWS_91", "CIS-4.10"],
    remediation: "Set accessLogs with enabled true and a bucket.",
    types: LOAD_BALANCERS,
    check: (lb) => {
        if (lb.text("loadBalancerType") === "gateway") {
            return undefined;
        }
        return isGiven(lb, "accessLogs.bucket") || !lb.isTrue("accessLogs.enabled")
            ? mustBeTrue("accessLogs.enabled")(lb)
            : `${lb.show("accessLogs.bucket")}; set it to the bucket that takes the logs`;
    },
});
