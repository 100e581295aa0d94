import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { directInternetAccess: "Disabled" },
    passing: { "absent, which notebook-no-direct-internet finds": { directInternetAccess: ABSENT } },
    violating: { Enabled: { directInternetAccess: "Enabled" } },
    unknown: { access: { directInternetAccess: UNKNOWN } },
});
