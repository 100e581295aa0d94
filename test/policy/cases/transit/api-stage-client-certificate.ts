import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clientCertificateId: "abc" },
    violating: { absent: { clientCertificateId: ABSENT }, blank: { clientCertificateId: "" } },
    unknown: { certificate: { clientCertificateId: UNKNOWN } },
});
