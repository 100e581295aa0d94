import { stackRule } from "../../lib/rule";
import { WEB_ACL_ASSOCIATIONS } from "../../lib/types";

export const rule = stackRule({
    name: "api-stage-has-waf",
    family: "exposure",
    description: "A stage of a REST API has a web ACL.",
    severity: "medium",
    covers: ["APIGateway.4", "CKV2_AWS_29"],
    remediation: "Add a wafv2 WebAclAssociation with its ARN.",
    types: ["apigateway:Stage"],
    check: (stage, stack) =>
        stack.referrers(stage, WEB_ACL_ASSOCIATIONS, "resourceArn").length > 0
            ? undefined
            : "no web ACL association names it; add one",
});
