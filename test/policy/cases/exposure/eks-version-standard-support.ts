import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    // Newer than the calendar, which goes on: ../../kubernetes-version.test.ts has the days.
    compliant: { version: "1.99" },
    passing: {
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
