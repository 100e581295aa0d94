import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { isMultiRegionTrail: true },
    violating: {
        "isMultiRegionTrail absent": { isMultiRegionTrail: ABSENT },
        "isMultiRegionTrail false": { isMultiRegionTrail: false },
    },
    unknown: { isMultiRegionTrail: { isMultiRegionTrail: UNKNOWN } },
});
