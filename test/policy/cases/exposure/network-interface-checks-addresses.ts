import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { sourceDestCheck: true },
    passing: { absent: { sourceDestCheck: ABSENT } },
    violating: { off: { sourceDestCheck: false } },
    unknown: { switch: { sourceDestCheck: UNKNOWN } },
});
