import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "cloudfront-minimum-tls-1-2",
    family: "transit",
    description: "A distribution takes TLS 1.2 or newer from viewers, with a certificate of its own.",
    severity: "high",
    covers: ["CKV_AWS_174", "CT.CLOUDFRONT.PR.9"],
    remediation: "Set viewerCertificate.minimumProtocolVersion to TLSv1.2_2021 or newer, with acmCertificateArn.",
    types: ["cloudfront:Distribution"],
    check: (cdn) => {
        const version = cdn.text("viewerCertificate.minimumProtocolVersion") ?? "";
        if (cdn.isTrue("viewerCertificate.cloudfrontDefaultCertificate")) {
            return "viewerCertificate is CloudFront's default, which takes TLS 1.0; give a certificate of your own";
        }
        return /^TLSv1\.[23]_\d{4}$/.test(version)
            ? undefined
            : `${cdn.show("viewerCertificate.minimumProtocolVersion")}; set it to TLSv1.2_2021 or newer`;
    },
});
