import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { multiAz: true },
    violating: { off: { multiAz: false }, absent: { multiAz: ABSENT } },
    unknown: { switch: { multiAz: UNKNOWN } },
});
