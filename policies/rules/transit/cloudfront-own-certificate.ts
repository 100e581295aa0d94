import { isGiven } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

const CERTIFICATES = ["acmCertificateArn", "iamCertificateId"];

export const rule = resourceRule({
    name: "cloudfront-own-certificate",
    family: "transit",
    description: "A distribution has a certificate of its own.",
    severity: "medium",
    covers: ["CloudFront.7", "CloudFront.8", "CKV2_AWS_42", "CT.CLOUDFRONT.PR.6", "CT.CLOUDFRONT.PR.7"],
    remediation: "Set viewerCertificate.acmCertificateArn.",
    types: ["cloudfront:Distribution"],
    check: (cdn) =>
        CERTIFICATES.some((key) => isGiven(cdn, `viewerCertificate.${key}`))
            ? undefined
            : `${cdn.show("viewerCertificate.acmCertificateArn")}; set it to a certificate of your own`,
});
