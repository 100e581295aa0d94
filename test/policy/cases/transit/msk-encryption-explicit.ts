import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptionInfo: {} },
    passing: {
        "in transit": { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS" } } },
        "plain text, which msk-in-transit-encryption finds": {
            encryptionInfo: { encryptionInTransit: { clientBroker: "PLAINTEXT" } },
        },
    },
    violating: { absent: { encryptionInfo: ABSENT } },
    unknown: { block: { encryptionInfo: UNKNOWN } },
});
