import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deletionProtection: "ACTIVE" },
    violating: {
        "deletionProtection absent": { deletionProtection: ABSENT },
        "deletionProtection INACTIVE": { deletionProtection: "INACTIVE" },
    },
    unknown: { deletionProtection: { deletionProtection: UNKNOWN } },
});
