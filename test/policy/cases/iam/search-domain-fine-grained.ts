import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { advancedSecurityOptions: { enabled: true } },
    passing: {
        "with users of its own": { advancedSecurityOptions: { enabled: ABSENT, internalUserDatabaseEnabled: true } },
    },
    violating: {
        absent: { advancedSecurityOptions: ABSENT },
        "switched off": { advancedSecurityOptions: { enabled: false } },
        "switched off beside users of its own": {
            advancedSecurityOptions: { enabled: false, internalUserDatabaseEnabled: true },
        },
    },
    unknown: { enabled: { advancedSecurityOptions: { enabled: UNKNOWN } } },
});
