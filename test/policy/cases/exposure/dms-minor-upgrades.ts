import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoMinorVersionUpgrade: true },
    violating: { off: { autoMinorVersionUpgrade: false }, absent: { autoMinorVersionUpgrade: ABSENT } },
    unknown: { switch: { autoMinorVersionUpgrade: UNKNOWN } },
});
