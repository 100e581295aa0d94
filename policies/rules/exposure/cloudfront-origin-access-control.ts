import { called, tellOf } from "../../lib/find";
import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-origin-access-control",
    family: "exposure",
    description:
        "A bucket behind CloudFront is read by origin access control; the older identity cannot read what KMS keeps.",
    severity: "medium",
    covers: ["CloudFront.13", "CT.CLOUDFRONT.PR.10"],
    remediation: "Replace s3OriginConfig.originAccessIdentity by originAccessControlId.",
    types: ["cloudfront:Distribution"],
    // An origin that has neither is what cloudfront-bucket-origin-access finds.
    check: (cdn) =>
        tellOf(
            cdn.views("origins"),
            (o) => isGiven(o, "s3OriginConfig.originAccessIdentity") && !isGiven(o, "originAccessControlId"),
            (o) => `${called(o, "originId", "an origin")}: ${o.show("originAccessControlId")}; set it`,
        ),
});
