import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { deploymentType: "MULTI_AZ_1" },
    passing: { second: { deploymentType: "MULTI_AZ_2" } },
    violating: { single: { deploymentType: "SINGLE_AZ_1" }, absent: { deploymentType: ABSENT } },
    unknown: { type: { deploymentType: UNKNOWN } },
});
