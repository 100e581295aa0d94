import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { viewerCertificate: { acmCertificateArn: "arn:aws:acm:us-east-1:1:certificate/1" } },
    passing: {
        "a certificate that is created now": { viewerCertificate: { acmCertificateArn: UNKNOWN } },
        "one of IAM": { viewerCertificate: { acmCertificateArn: ABSENT, iamCertificateId: "ASCA1" } },
    },
    violating: {
        "CloudFront's own": { viewerCertificate: { acmCertificateArn: ABSENT, cloudfrontDefaultCertificate: true } },
        "viewerCertificate absent": { viewerCertificate: ABSENT },
        "an empty ARN": { viewerCertificate: { acmCertificateArn: "" } },
    },
    unknown: { viewerCertificate: { viewerCertificate: UNKNOWN } },
});
