import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deletionProtection: true },
    violating: {
        "deletionProtection absent": { deletionProtection: ABSENT },
        "deletionProtection false": { deletionProtection: false },
        "deletionProtection null": { deletionProtection: null },
    },
    unknown: { deletionProtection: { deletionProtection: UNKNOWN } },
});
