import { isGiven } from "../../lib/checks";
import { DISTRIBUTIONS } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-response-headers",
    family: "exposure",
    description: "A distribution sets security headers: a policy for its responses.",
    severity: "low",
    covers: ["CKV2_AWS_32"],
    level: "advisory",
    remediation: "Set defaultCacheBehavior.responseHeadersPolicyId.",
    types: DISTRIBUTIONS,
    check: (cdn) =>
        isGiven(cdn, "defaultCacheBehavior.responseHeadersPolicyId")
            ? undefined
            : `${cdn.show("defaultCacheBehavior.responseHeadersPolicyId")}; name a ResponseHeadersPolicy`,
});
