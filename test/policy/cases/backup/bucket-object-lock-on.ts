import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { objectLockConfiguration: { objectLockEnabled: "Enabled" } },
    passing: { "no object lock": { objectLockConfiguration: ABSENT } },
    violating: {
        "objectLockEnabled absent": {
            objectLockConfiguration: {
                objectLockEnabled: ABSENT,
                rule: { defaultRetention: { mode: "COMPLIANCE", days: 1 } },
            },
        },
        "another word": { objectLockConfiguration: { objectLockEnabled: "Disabled" } },
    },
    unknown: { objectLockEnabled: { objectLockConfiguration: { objectLockEnabled: UNKNOWN } } },
});
