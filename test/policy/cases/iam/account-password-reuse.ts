import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { passwordReusePrevention: 24 },
    violating: {
        "passwordReusePrevention absent": { passwordReusePrevention: ABSENT },
        "passwordReusePrevention 0": { passwordReusePrevention: 0 },
        "passwordReusePrevention 5": { passwordReusePrevention: 5 },
    },
    unknown: { passwordReusePrevention: { passwordReusePrevention: UNKNOWN } },
});
