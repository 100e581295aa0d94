import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enable: true },
    passing: { "absent, which is true": { enable: ABSENT } },
    violating: { off: { enable: false } },
    unknown: { enable: { enable: UNKNOWN } },
});
