import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 30 } },
    violating: {
        "refreshTokenRotation absent": { refreshTokenRotation: ABSENT },
        "switched off": { refreshTokenRotation: { feature: "DISABLED" } },
    },
    unknown: { feature: { refreshTokenRotation: { feature: UNKNOWN } } },
});
