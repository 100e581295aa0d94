import { stackRule } from "../../lib/rule";
import { LOAD_BALANCERS, WEB_ACL_ASSOCIATIONS } from "../../lib/types";

export const rule = stackRule({
    name: "public-load-balancer-has-waf",
    family: "exposure",
    description: "An application load balancer that faces the internet has a web ACL.",
    severity: "high",
    covers: ["CKV2_AWS_28", "ELB.16"],
    remediation: "Add a wafv2 WebAclAssociation with its ARN.",
    types: LOAD_BALANCERS,
    check: (lb, stack) =>
        lb.isTrue("internal") || ["network", "gateway"].includes(lb.text("loadBalancerType") ?? "")
            ? undefined
            : stack.referrers(lb, WEB_ACL_ASSOCIATIONS, "resourceArn").length > 0
              ? undefined
              : "no web ACL association names it; add one",
});
