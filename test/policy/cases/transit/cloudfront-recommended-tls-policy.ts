import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" } },
    passing: {
        "CloudFront's own certificate, which another rule minds": {
            viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: ABSENT },
        },
        "for clients without SNI": { viewerCertificate: { sslSupportMethod: "vip", minimumProtocolVersion: "TLSv1" } },
    },
    violating: {
        "viewerCertificate absent": { viewerCertificate: ABSENT },
        "a policy of 2018": { viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2018" } },
    },
    unknown: {
        minimumProtocolVersion: { viewerCertificate: { minimumProtocolVersion: UNKNOWN } },
        "whose certificate": { viewerCertificate: { cloudfrontDefaultCertificate: UNKNOWN } },
    },
});
