import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { performanceInsightsEnabled: true },
    violating: {
        "performanceInsightsEnabled absent": { performanceInsightsEnabled: ABSENT },
        "performanceInsightsEnabled false": { performanceInsightsEnabled: false },
    },
    unknown: { performanceInsightsEnabled: { performanceInsightsEnabled: UNKNOWN } },
});
