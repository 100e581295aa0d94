import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const group = (overrides: unknown) => ({ mixedInstancesPolicy: { launchTemplate: { overrides } } });

export const cases = resourceCases({
    compliant: group([{ instanceType: "m7g.large" }, { instanceType: "m6g.large" }]),
    passing: { "by what is required of one": group([{ instanceRequirements: { vcpuCount: { min: 2 } } }]) },
    violating: {
        "mixedInstancesPolicy absent": { mixedInstancesPolicy: ABSENT },
        "overrides absent": group(ABSENT),
        one: group([{ instanceType: "m7g.large" }]),
        "one, twice": group([{ instanceType: "m7g.large" }, { instanceType: "m7g.large" }]),
    },
    unknown: {
        "the policy": { mixedInstancesPolicy: UNKNOWN },
        "the types": group(UNKNOWN),
    },
});
