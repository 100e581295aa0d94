import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { rootAccess: "Disabled" },
    violating: { on: { rootAccess: "Enabled" }, absent: { rootAccess: ABSENT } },
    unknown: { switch: { rootAccess: UNKNOWN } },
});
