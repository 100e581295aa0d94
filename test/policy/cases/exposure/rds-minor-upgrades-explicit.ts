import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { autoMinorVersionUpgrade: true },
    passing: {
        "as YAML writes it": { autoMinorVersionUpgrade: "True" },
        "RDS Custom, which demands that it be off": { autoMinorVersionUpgrade: ABSENT, engine: "custom-oracle-ee" },
        "off, which rds-minor-upgrades finds": { autoMinorVersionUpgrade: "False" },
    },
    violating: { absent: { autoMinorVersionUpgrade: ABSENT }, null: { autoMinorVersionUpgrade: null } },
    unknown: { autoMinorVersionUpgrade: { autoMinorVersionUpgrade: UNKNOWN } },
});
