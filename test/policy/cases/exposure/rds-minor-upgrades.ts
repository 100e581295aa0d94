import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoMinorVersionUpgrade: true },
    passing: { "absent, which means true": { autoMinorVersionUpgrade: ABSENT } },
    violating: { false: { autoMinorVersionUpgrade: false }, '"false"': { autoMinorVersionUpgrade: "false" } },
    unknown: { autoMinorVersionUpgrade: { autoMinorVersionUpgrade: UNKNOWN } },
});
