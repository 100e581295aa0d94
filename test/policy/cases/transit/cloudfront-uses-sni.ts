import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const certificate = { acmCertificateArn: "arn:aws:acm:us-east-1:1:certificate/1", sslSupportMethod: "sni-only" };

export const cases = resourceCases({
    compliant: { viewerCertificate: certificate },
    passing: {
        "CloudFront's own certificate, which is cloudfront-own-certificate's matter": {
            viewerCertificate: { acmCertificateArn: ABSENT, cloudfrontDefaultCertificate: true },
        },
    },
    violating: {
        "dedicated addresses": { viewerCertificate: { sslSupportMethod: "vip" } },
        "dedicated addresses, whatever the certificate": {
            viewerCertificate: { acmCertificateArn: ABSENT, sslSupportMethod: "vip" },
        },
        "sslSupportMethod absent": { viewerCertificate: { sslSupportMethod: ABSENT } },
        "of a certificate that is created now": {
            viewerCertificate: { acmCertificateArn: UNKNOWN, sslSupportMethod: "vip" },
        },
    },
    unknown: { sslSupportMethod: { viewerCertificate: { sslSupportMethod: UNKNOWN } } },
});
