import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" } },
    violating: {
        "viewerCertificate absent": { viewerCertificate: ABSENT },
        "a policy of 2018": { viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2018" } },
    },
    unknown: { minimumProtocolVersion: { viewerCertificate: { minimumProtocolVersion: UNKNOWN } } },
});
