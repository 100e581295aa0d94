import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { recoveryTimeObjectiveMinutes: 15 },
    violating: {
        "recoveryTimeObjectiveMinutes absent": { recoveryTimeObjectiveMinutes: ABSENT },
        zero: { recoveryTimeObjectiveMinutes: 0 },
    },
    unknown: { recoveryTimeObjectiveMinutes: { recoveryTimeObjectiveMinutes: UNKNOWN } },
});
