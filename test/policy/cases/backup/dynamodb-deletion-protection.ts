import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deletionProtectionEnabled: true },
    violating: {
        "deletionProtectionEnabled absent": { deletionProtectionEnabled: ABSENT },
        false: { deletionProtectionEnabled: false },
    },
    unknown: { deletionProtectionEnabled: { deletionProtectionEnabled: UNKNOWN } },
});
