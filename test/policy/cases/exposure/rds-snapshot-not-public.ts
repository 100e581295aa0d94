import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { sharedAccounts: ["123456789012"] },
    passing: { "sharedAccounts absent": { sharedAccounts: ABSENT } },
    violating: {
        everybody: { sharedAccounts: ["all"] },
        "everybody among others": { sharedAccounts: ["123456789012", "all"] },
        "everybody beside one that is not known yet": { sharedAccounts: [UNKNOWN, "all"] },
    },
    unknown: { sharedAccounts: { sharedAccounts: UNKNOWN } },
});
