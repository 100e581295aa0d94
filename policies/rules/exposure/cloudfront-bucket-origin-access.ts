import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

/** An origin is a bucket, unless it says that it is another server: CloudFront takes no fourth kind. */
const OTHERS = ["customOriginConfig", "vpcOriginConfig"];

export const rule = resourceRule({
    name: "cloudfront-bucket-origin-access",
    family: "exposure",
    description: "A distribution reaches buckets with origin access control.",
    severity: "high",
    covers: ["CloudFront.13", "CKV2_AWS_46"],
    remediation: "Give the origin an originAccessControlId, and let the bucket admit only the distribution.",
    types: ["cloudfront:Distribution"],
    check: (cdn) =>
        tellOf(
            cdn.views("origins"),
            (o) =>
                ![...OTHERS, "originAccessControlId", "s3OriginConfig.originAccessIdentity"].some((key) => o.has(key)),
            (o) => `${o.text("originId") ?? "an origin"}: ${o.show("originAccessControlId")}; set it`,
        ),
});
