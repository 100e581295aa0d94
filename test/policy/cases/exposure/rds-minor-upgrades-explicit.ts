import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoMinorVersionUpgrade: true },
    passing: { "as YAML writes it": { autoMinorVersionUpgrade: "True" } },
    violating: { absent: { autoMinorVersionUpgrade: ABSENT }, false: { autoMinorVersionUpgrade: "False" } },
    unknown: { autoMinorVersionUpgrade: { autoMinorVersionUpgrade: UNKNOWN } },
});
