import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoMinorVersionUpgrade: true },
    passing: { "absent, which is on": { autoMinorVersionUpgrade: ABSENT } },
    violating: { off: { autoMinorVersionUpgrade: false } },
    unknown: { switch: { autoMinorVersionUpgrade: UNKNOWN } },
});
