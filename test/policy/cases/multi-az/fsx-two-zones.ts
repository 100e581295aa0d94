import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deploymentType: "MULTI_AZ_1" },
    passing: { second: { deploymentType: "MULTI_AZ_2" }, third: { deploymentType: "MULTI_AZ_3" } },
    violating: {
        single: { deploymentType: "SINGLE_AZ_1" },
        "the third generation in one zone": { deploymentType: "SINGLE_AZ_3" },
        absent: { deploymentType: ABSENT },
    },
    unknown: { type: { deploymentType: UNKNOWN } },
});
