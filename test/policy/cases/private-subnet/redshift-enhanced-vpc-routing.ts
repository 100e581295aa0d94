import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enhancedVpcRouting: true },
    violating: {
        "enhancedVpcRouting absent": { enhancedVpcRouting: ABSENT },
        "enhancedVpcRouting false": { enhancedVpcRouting: false },
        'enhancedVpcRouting "false" as a text': { enhancedVpcRouting: "false" },
    },
    unknown: { enhancedVpcRouting: { enhancedVpcRouting: UNKNOWN } },
});
