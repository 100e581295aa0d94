import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { kmsMasterKeyId: "alias/topics" },
    violating: {
        "kmsMasterKeyId absent": { kmsMasterKeyId: ABSENT },
        "kmsMasterKeyId empty": { kmsMasterKeyId: "" },
        "kmsMasterKeyId null": { kmsMasterKeyId: null },
    },
    unknown: { kmsMasterKeyId: { kmsMasterKeyId: UNKNOWN } },
});
