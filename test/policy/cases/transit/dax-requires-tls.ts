import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { clusterEndpointEncryptionType: "TLS" },
    violating: {
        plain: { clusterEndpointEncryptionType: "NONE" },
        "clusterEndpointEncryptionType absent": { clusterEndpointEncryptionType: ABSENT },
    },
    unknown: { clusterEndpointEncryptionType: { clusterEndpointEncryptionType: UNKNOWN } },
});
