import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { version: "1.35" },
    passing: {
        "the oldest": { version: "1.34" },
        "version absent, which is the newest, or the cluster's": { version: ABSENT },
    },
    violating: {
        "in extended support": { version: "1.33" },
        "out of support": { version: "1.31" },
        "of one digit": { version: "1.9" },
        "before the first": { version: "0.28" },
    },
    unknown: { version: { version: UNKNOWN } },
});
