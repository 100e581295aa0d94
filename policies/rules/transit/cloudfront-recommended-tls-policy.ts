import { mustBeOneOf } from "../../lib/checks";
import { DISTRIBUTIONS } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

const RECOMMENDED = ["TLSv1.3_2025", "TLSv1.2_2025", "TLSv1.2_2021"];

export const rule = resourceRule({
    name: "cloudfront-recommended-tls-policy",
    family: "transit",
    description: "A distribution uses a TLS policy that AWS recommends.",
    severity: "medium",
    covers: ["CloudFront.15", "AVD-AWS-0013"],
    remediation: "Set viewerCertificate.minimumProtocolVersion to TLSv1.2_2021, TLSv1.2_2025 or TLSv1.3_2025.",
    types: DISTRIBUTIONS,
    // CloudFront.15 looks neither at CloudFront's own certificate nor at addresses that are kept for old clients.
    check: (cdn) =>
        cdn.isTrue("viewerCertificate.cloudfrontDefaultCertificate") ||
        cdn.text("viewerCertificate.sslSupportMethod") === "vip"
            ? undefined
            : mustBeOneOf("viewerCertificate.minimumProtocolVersion", RECOMMENDED)(cdn),
});
