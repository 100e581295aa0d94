import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { atRestEncryptionEnabled: true },
    violating: {
        "atRestEncryptionEnabled absent": { atRestEncryptionEnabled: ABSENT },
        "atRestEncryptionEnabled false": { atRestEncryptionEnabled: false },
        "atRestEncryptionEnabled null": { atRestEncryptionEnabled: null },
    },
    unknown: { atRestEncryptionEnabled: { atRestEncryptionEnabled: UNKNOWN } },
});
