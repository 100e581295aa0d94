import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { monitoring: true },
    violating: {
        "monitoring absent": { monitoring: ABSENT },
        "monitoring false": { monitoring: false },
        'monitoring "false" as a text': { monitoring: "false" },
    },
    unknown: { monitoring: { monitoring: UNKNOWN } },
});
