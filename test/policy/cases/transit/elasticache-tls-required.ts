import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { transitEncryptionEnabled: true, transitEncryptionMode: "required" },
    passing: { "absent, which means required": { transitEncryptionMode: ABSENT } },
    violating: { preferred: { transitEncryptionMode: "preferred" } },
    unknown: { "the mode": { transitEncryptionMode: UNKNOWN } },
});
