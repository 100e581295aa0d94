import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableDeletionProtection: true },
    violating: {
        "enableDeletionProtection absent": { enableDeletionProtection: ABSENT },
        "enableDeletionProtection false": { enableDeletionProtection: false },
    },
    unknown: { enableDeletionProtection: { enableDeletionProtection: UNKNOWN } },
});
