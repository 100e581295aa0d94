import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoMinorVersionUpgrade: true },
    passing: {
        "absent, which means true": { autoMinorVersionUpgrade: ABSENT },
        "RDS Custom, which has it off": { engine: "custom-oracle-ee", autoMinorVersionUpgrade: false },
    },
    violating: { false: { autoMinorVersionUpgrade: false }, '"false"': { autoMinorVersionUpgrade: "false" } },
    unknown: { autoMinorVersionUpgrade: { autoMinorVersionUpgrade: UNKNOWN } },
});
