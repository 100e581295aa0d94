import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { defaultRootObject: "index.html" },
    violating: {
        "defaultRootObject absent": { defaultRootObject: ABSENT },
        "defaultRootObject empty": { defaultRootObject: "" },
        "defaultRootObject null": { defaultRootObject: null },
    },
    unknown: { defaultRootObject: { defaultRootObject: UNKNOWN } },
});
