import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { version: "1.35" },
    passing: { "the oldest": { version: "1.32" }, "version absent, which is the newest": { version: ABSENT } },
    violating: {
        "out of support": { version: "1.31" },
        "of one digit": { version: "1.9" },
        "before the first": { version: "0.28" },
    },
    unknown: { version: { version: UNKNOWN } },
});
