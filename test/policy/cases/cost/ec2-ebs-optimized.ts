import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { instanceType: "m3.xlarge", ebsOptimized: true },
    passing: { "said so, of a template's type": { instanceType: ABSENT } },
    violating: {
        "ebsOptimized absent": { ebsOptimized: ABSENT },
        "ebsOptimized absent, of a type that does so by itself": { instanceType: "t3.nano", ebsOptimized: ABSENT },
        "ebsOptimized false": { ebsOptimized: false },
        'ebsOptimized "false" as a text': { ebsOptimized: "false" },
    },
    unknown: { ebsOptimized: { ebsOptimized: UNKNOWN } },
});
