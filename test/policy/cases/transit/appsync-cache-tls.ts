import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { transitEncryptionEnabled: true },
    violating: { off: { transitEncryptionEnabled: false }, absent: { transitEncryptionEnabled: ABSENT } },
    unknown: { transitEncryptionEnabled: { transitEncryptionEnabled: UNKNOWN } },
});
