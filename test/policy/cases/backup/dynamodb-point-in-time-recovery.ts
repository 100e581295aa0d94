import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { pointInTimeRecovery: { enabled: true } },
    violating: {
        "pointInTimeRecovery.enabled absent": { pointInTimeRecovery: { enabled: ABSENT } },
        "pointInTimeRecovery.enabled false": { pointInTimeRecovery: { enabled: false } },
        "pointInTimeRecovery absent": { pointInTimeRecovery: ABSENT },
    },
    unknown: { "pointInTimeRecovery.enabled": { pointInTimeRecovery: { enabled: UNKNOWN } } },
});
