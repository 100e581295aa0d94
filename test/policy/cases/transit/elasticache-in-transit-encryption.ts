import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { transitEncryptionEnabled: true },
    violating: {
        "transitEncryptionEnabled absent": { transitEncryptionEnabled: ABSENT },
        "transitEncryptionEnabled false": { transitEncryptionEnabled: false },
        "transitEncryptionEnabled null": { transitEncryptionEnabled: null },
    },
    unknown: { transitEncryptionEnabled: { transitEncryptionEnabled: UNKNOWN } },
});
