import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        healthCheck: {
            target: "HTTPS:8443/health",
            interval: 30,
            timeout: 3,
            healthyThreshold: 2,
            unhealthyThreshold: 2,
        },
    },
    violating: {
        "healthCheck absent": { healthCheck: ABSENT },
        "target absent": { healthCheck: { target: ABSENT } },
    },
    unknown: { healthCheck: { healthCheck: UNKNOWN }, target: { healthCheck: { target: UNKNOWN } } },
});
