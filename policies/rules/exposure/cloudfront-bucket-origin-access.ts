import { resourceRule } from "../../lib/rule";

const BUCKET = /\.s3[.-]([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$/;

export const rule = resourceRule({
    name: "cloudfront-bucket-origin-access",
    family: "exposure",
    description: "A distribution reaches buckets with origin access control.",
    severity: "high",
    covers: ["CloudFront.13", "CKV2_AWS_46"],
    remediation: "Give the origin an originAccessControlId, and let the bucket admit only the distribution.",
    types: ["cloudfront:Distribution"],
    check: (cdn) =>
        cdn
            .views("origins")
            .filter((o) => BUCKET.test(o.text("domainName") ?? "") && !o.has("customOriginConfig"))
            .filter((o) => !o.has("originAccessControlId") && !o.has("s3OriginConfig.originAccessIdentity"))
            .map((o) => `${o.text("originId") ?? "an origin"}: ${o.show("originAccessControlId")}; set it`),
});
