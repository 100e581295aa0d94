import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { isEnabled: true },
    passing: { "absent, which means true": { isEnabled: ABSENT } },
    violating: { false: { isEnabled: false } },
    unknown: { isEnabled: { isEnabled: UNKNOWN } },
});
