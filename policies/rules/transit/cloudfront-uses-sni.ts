import { isGiven } from "../../lib/checks";
import { DISTRIBUTIONS } from "../../lib/distributions";
import { resourceRule } from "../../lib/rule";

const CERTIFICATES = ["acmCertificateArn", "iamCertificateId"];

export const rule = resourceRule({
    name: "cloudfront-uses-sni",
    family: "transit",
    description: "A distribution with a certificate of its own serves it by SNI, not from dedicated addresses.",
    severity: "low",
    covers: ["CloudFront.8", "CT.CLOUDFRONT.PR.7"],
    remediation: "Set viewerCertificate.sslSupportMethod to sni-only.",
    types: DISTRIBUTIONS,
    check: (cdn) => {
        const method = cdn.text("viewerCertificate.sslSupportMethod");
        const own = method !== undefined || CERTIFICATES.some((key) => isGiven(cdn, `viewerCertificate.${key}`));
        return own && method !== "sni-only"
            ? `${cdn.show("viewerCertificate.sslSupportMethod")}; set it to sni-only`
            : undefined;
    },
});
