import { stackRule } from "../../lib/rule";
import { LOAD_BALANCERS, WEB_ACL_ASSOCIATIONS } from "../../lib/types";

export const rule = stackRule({
    name: "application-load-balancer-has-waf",
    family: "exposure",
    description: "An application load balancer has a web ACL, whether it faces the internet or not.",
    severity: "medium",
    covers: ["ELB.16"],
    remediation: "Add a wafv2 WebAclAssociation with its ARN.",
    types: LOAD_BALANCERS,
    check: (lb, stack) =>
        ["network", "gateway"].includes(lb.text("loadBalancerType") ?? "") ||
        stack.referrers(lb, WEB_ACL_ASSOCIATIONS, "resourceArn").length > 0
            ? undefined
            : "no web ACL association names it; add one",
});
