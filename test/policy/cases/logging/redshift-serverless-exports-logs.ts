import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { logExports: ["connectionlog", "userlog"] },
    violating: {
        one: { logExports: ["connectionlog"] },
        other: { logExports: ["useractivitylog", "userlog"] },
        none: { logExports: [] },
        absent: { logExports: ABSENT },
    },
    unknown: { logs: { logExports: UNKNOWN } },
});
