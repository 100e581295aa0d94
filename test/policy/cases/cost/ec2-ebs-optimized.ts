import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { instanceType: "m3.xlarge", ebsOptimized: true },
    passing: {
        "by the type's default": { instanceType: "t3.nano", ebsOptimized: ABSENT },
        "by a default that nothing switches off": { instanceType: "m7g.large", ebsOptimized: false },
        "said so, of a template's type": { instanceType: ABSENT },
    },
    violating: {
        "ebsOptimized absent": { ebsOptimized: ABSENT },
        "ebsOptimized false": { ebsOptimized: false },
        'ebsOptimized "false" as a text': { ebsOptimized: "false" },
        "of a type that cannot": { instanceType: "t2.micro", ebsOptimized: ABSENT },
        "of a template's type, not said": { instanceType: ABSENT, ebsOptimized: ABSENT },
    },
    unknown: {
        ebsOptimized: { ebsOptimized: UNKNOWN },
        instanceType: { instanceType: UNKNOWN, ebsOptimized: ABSENT },
    },
});
