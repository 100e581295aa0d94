import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } } },
    passing: {
        "absent, which is TLS": { encryptionInfo: ABSENT },
        "both absent": { encryptionInfo: { encryptionInTransit: { clientBroker: ABSENT, inCluster: ABSENT } } },
    },
    violating: {
        "plain beside it": { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS_PLAINTEXT" } } },
        plain: { encryptionInfo: { encryptionInTransit: { clientBroker: "PLAINTEXT" } } },
        "plain between brokers": { encryptionInfo: { encryptionInTransit: { inCluster: false } } },
    },
    unknown: { clients: { encryptionInfo: { encryptionInTransit: { clientBroker: UNKNOWN } } } },
});
