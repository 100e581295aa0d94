import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enhancedVpcRouting: true },
    violating: { off: { enhancedVpcRouting: false }, absent: { enhancedVpcRouting: ABSENT } },
    unknown: { switch: { enhancedVpcRouting: UNKNOWN } },
});
