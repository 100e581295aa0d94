import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { directInternetAccess: "Disabled" },
    violating: { on: { directInternetAccess: "Enabled" }, absent: { directInternetAccess: ABSENT } },
    unknown: { switch: { directInternetAccess: UNKNOWN } },
});
