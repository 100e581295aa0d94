import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-response-headers",
    family: "exposure",
    description: "A distribution sets security headers: a policy for its responses.",
    severity: "low",
    covers: ["CKV2_AWS_32"],
    level: "advisory",
    remediation: "Set defaultCacheBehavior.responseHeadersPolicyId.",
    types: ["cloudfront:Distribution"],
    check: (cdn) =>
        isGiven(cdn, "defaultCacheBehavior.responseHeadersPolicyId")
            ? undefined
            : `${cdn.show("defaultCacheBehavior.responseHeadersPolicyId")}; name a ResponseHeadersPolicy`,
});
