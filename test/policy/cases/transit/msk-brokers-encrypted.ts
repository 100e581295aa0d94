import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const inTransit = (encryptionInTransit: unknown) => ({ encryptionInfo: { encryptionInTransit } });

export const cases = resourceCases({
    compliant: inTransit({ inCluster: true }),
    passing: {
        "encryptionInfo absent, which is TLS": { encryptionInfo: ABSENT },
        "inCluster absent": inTransit({ inCluster: ABSENT }),
        "plain with clients": inTransit({ clientBroker: "PLAINTEXT" }),
    },
    violating: { "inCluster false": inTransit({ inCluster: false }) },
    unknown: { inCluster: inTransit({ inCluster: UNKNOWN }) },
});
