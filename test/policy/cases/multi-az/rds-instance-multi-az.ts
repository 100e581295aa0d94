import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { multiAz: true },
    passing: { "a read replica": { multiAz: false, replicateSourceDb: "primary" } },
    violating: {
        "multiAz absent": { multiAz: ABSENT },
        "multiAz false": { multiAz: false },
        "multiAz as the text false": { multiAz: "false" },
        "multiAz null": { multiAz: null },
    },
    unknown: { multiAz: { multiAz: UNKNOWN } },
});
