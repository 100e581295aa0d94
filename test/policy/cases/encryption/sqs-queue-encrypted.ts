import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsMasterKeyId: "alias/queues" },
    passing: { "SQS's own keys": { kmsMasterKeyId: ABSENT, sqsManagedSseEnabled: true } },
    violating: {
        "kmsMasterKeyId absent": { kmsMasterKeyId: ABSENT },
        "kmsMasterKeyId empty": { kmsMasterKeyId: "" },
        "kmsMasterKeyId null": { kmsMasterKeyId: null },
        "SQS's own keys off": { kmsMasterKeyId: ABSENT, sqsManagedSseEnabled: false },
    },
    unknown: { kmsMasterKeyId: { kmsMasterKeyId: UNKNOWN } },
});
