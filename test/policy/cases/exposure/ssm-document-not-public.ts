import { resourceCases } from "../../cases";

import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { permissions: { type: "Share", account_ids: "123456789012" } },
    passing: {
        "permissions absent": { permissions: ABSENT },
        "account_ids absent": { permissions: { account_ids: ABSENT } },
    },
    violating: {
        everybody: { permissions: { type: "Share", account_ids: "All" } },
        "in the other spelling": { permissions: { type: "Share", account_ids: ABSENT, accountIds: "all" } },
    },
    unknown: { account_ids: { permissions: { account_ids: UNKNOWN } } },
});
