import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableLogging: true },
    passing: { "absent, which is true": { enableLogging: ABSENT } },
    violating: { off: { enableLogging: false } },
    unknown: { enableLogging: { enableLogging: UNKNOWN } },
});
