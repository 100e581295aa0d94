import { stackRule } from "../../lib/rule";
import { WEB_ACL_ASSOCIATIONS } from "../../lib/types";

export const rule = stackRule({
    name: "appsync-has-waf",
    family: "exposure",
    description: "A GraphQL API has a web ACL.",
    severity: "medium",
    covers: ["CKV2_AWS_33"],
    level: "advisory",
    remediation: "Add a wafv2 WebAclAssociation with its ARN.",
    types: ["appsync:GraphQLApi"],
    check: (api, stack) =>
        stack.referrers(api, WEB_ACL_ASSOCIATIONS, "resourceArn").length > 0
            ? undefined
            : "no web ACL association names it; add one",
});
