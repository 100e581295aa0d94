import { stackRule } from "../../lib/rule";
import { WEB_ACL_ASSOCIATIONS } from "../../lib/types";

export const rule = stackRule({
    name: "user-pool-has-waf",
    family: "exposure",
    description: "A user pool, whose sign-in answers the internet, has a web ACL.",
    severity: "medium",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation: "Add a wafv2 WebAclAssociation with its ARN.",
    types: ["cognito:UserPool"],
    check: (pool, stack) =>
        stack.referrers(pool, WEB_ACL_ASSOCIATIONS, "resourceArn").length > 0
            ? undefined
            : "no web ACL association names it; add one",
});
