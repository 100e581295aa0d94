import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { viewerCertificate: { acmCertificateArn: "arn", minimumProtocolVersion: "TLSv1.2_2021" } },
    passing: { "TLS 1.3": { viewerCertificate: { minimumProtocolVersion: "TLSv1.3_2025" } } },
    violating: {
        "viewerCertificate absent": { viewerCertificate: ABSENT },
        "the version absent": { viewerCertificate: { minimumProtocolVersion: ABSENT } },
        "TLS 1.1": { viewerCertificate: { minimumProtocolVersion: "TLSv1.1_2016" } },
        "TLS 1.0": { viewerCertificate: { minimumProtocolVersion: "TLSv1" } },
        "CloudFront's certificate": { viewerCertificate: { cloudfrontDefaultCertificate: true } },
    },
    unknown: { minimumProtocolVersion: { viewerCertificate: { minimumProtocolVersion: UNKNOWN } } },
});
