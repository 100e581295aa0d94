import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { subnetChangeProtection: true },
    violating: { off: { subnetChangeProtection: false }, absent: { subnetChangeProtection: ABSENT } },
    unknown: { switch: { subnetChangeProtection: UNKNOWN } },
});
