import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { includeGlobalServiceEvents: true },
    passing: { "absent, which means true": { includeGlobalServiceEvents: ABSENT } },
    violating: { false: { includeGlobalServiceEvents: false } },
    unknown: { "the switch": { includeGlobalServiceEvents: UNKNOWN } },
});
