import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { ebsOptimized: true },
    violating: {
        "ebsOptimized absent": { ebsOptimized: ABSENT },
        "ebsOptimized false": { ebsOptimized: false },
        'ebsOptimized "false" as a text': { ebsOptimized: "false" },
    },
    unknown: { ebsOptimized: { ebsOptimized: UNKNOWN } },
});
