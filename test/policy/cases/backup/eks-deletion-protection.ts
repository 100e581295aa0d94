import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deletionProtection: true },
    violating: {
        "deletionProtection absent": { deletionProtection: ABSENT },
        "deletionProtection False": { deletionProtection: false },
    },
    unknown: { deletionProtection: { deletionProtection: UNKNOWN } },
});
