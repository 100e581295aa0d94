import { holds, someIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { WEB_ACL_ASSOCIATIONS } from "../../lib/types";

/** An API that answers inside networks only, through their endpoints. */
const isPrivate = (stage: Resource, stack: Stack): boolean =>
    someIn(stack.targets(stage, "restApi", ["apigateway:RestApi"]), (api) =>
        holds(api, "endpointConfiguration.types", "PRIVATE"),
    );

export const rule = stackRule({
    name: "api-stage-has-waf",
    family: "exposure",
    description: "A stage of a REST API that the internet reaches has a web ACL.",
    severity: "medium",
    covers: ["APIGateway.4", "CKV2_AWS_29"],
    remediation: "Add a wafv2 WebAclAssociation with its ARN.",
    types: ["apigateway:Stage"],
    check: (stage, stack) =>
        stack.referrers(stage, WEB_ACL_ASSOCIATIONS, "resourceArn").length > 0 || isPrivate(stage, stack)
            ? undefined
            : "no web ACL association names it; add one",
});
