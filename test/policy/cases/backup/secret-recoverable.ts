import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { recoveryWindowInDays: 30 },
    passing: { "absent, which means 30": { recoveryWindowInDays: ABSENT } },
    violating: { "0": { recoveryWindowInDays: 0 }, '"0"': { recoveryWindowInDays: "0" } },
    unknown: { days: { recoveryWindowInDays: UNKNOWN } },
});
