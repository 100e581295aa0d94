import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { atRestEncryptionEnabled: true },
    violating: { off: { atRestEncryptionEnabled: false }, absent: { atRestEncryptionEnabled: ABSENT } },
    unknown: { atRestEncryptionEnabled: { atRestEncryptionEnabled: UNKNOWN } },
});
