import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableWafFailOpen: false },
    passing: { absent: { enableWafFailOpen: ABSENT } },
    violating: { true: { enableWafFailOpen: true } },
    unknown: { "the switch": { enableWafFailOpen: UNKNOWN } },
});
