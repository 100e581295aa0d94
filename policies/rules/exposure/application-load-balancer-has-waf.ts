import { stackRule } from "../../lib/rule";
import { LOAD_BALANCERS, WEB_ACL_ASSOCIATIONS } from "../../lib/types";

export const rule = stackRule({
    name: "application-load-balancer-has-waf",
    family: "exposure",
    description: "An internal application load balancer has a web ACL, too.",
    severity: "medium",
    covers: ["ELB.16"],
    remediation: "Add a wafv2 WebAclAssociation with its ARN.",
    types: LOAD_BALANCERS,
    // One that faces the internet is what public-load-balancer-has-waf judges.
    check: (lb, stack) => {
        const guarded = stack.referrers(lb, WEB_ACL_ASSOCIATIONS, "resourceArn").length > 0;
        return guarded || !lb.isTrue("internal") || ["network", "gateway"].includes(lb.text("loadBalancerType") ?? "")
            ? undefined
            : "no web ACL association names it; add one";
    },
});
