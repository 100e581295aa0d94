import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { launchTemplate: { id: "lt-1", version: "1" } },
    passing: {
        "a template that is created now": { launchTemplate: { id: UNKNOWN } },
        "several instance types": {
            launchTemplate: ABSENT,
            mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification: { launchTemplateId: "lt-1" } } },
        },
    },
    violating: {
        "a launch configuration": { launchTemplate: ABSENT, launchConfiguration: "lc" },
        "launchTemplate absent": { launchTemplate: ABSENT },
    },
    unknown: { launchTemplate: { launchTemplate: UNKNOWN } },
});
