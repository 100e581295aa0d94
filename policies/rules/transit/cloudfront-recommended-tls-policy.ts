import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-recommended-tls-policy",
    family: "transit",
    description: "A distribution uses a TLS policy that AWS recommends.",
    severity: "medium",
    covers: ["CloudFront.15"],
    remediation: "Set viewerCertificate.minimumProtocolVersion to TLSv1.2_2021, TLSv1.2_2025 or TLSv1.3_2025.",
    types: ["cloudfront:Distribution"],
    check: mustBeOneOf("viewerCertificate.minimumProtocolVersion", ["TLSv1.3_2025", "TLSv1.2_2025", "TLSv1.2_2021"]),
});
