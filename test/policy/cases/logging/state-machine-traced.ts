import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { tracingConfiguration: { enabled: true } },
    violating: {
        "tracingConfiguration.enabled absent": { tracingConfiguration: { enabled: ABSENT } },
        "tracingConfiguration.enabled False": { tracingConfiguration: { enabled: false } },
    },
    unknown: { "tracingConfiguration.enabled": { tracingConfiguration: { enabled: UNKNOWN } } },
});
