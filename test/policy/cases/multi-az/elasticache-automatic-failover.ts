import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { automaticFailoverEnabled: true },
    violating: {
        "automaticFailoverEnabled absent": { automaticFailoverEnabled: ABSENT },
        "automaticFailoverEnabled false": { automaticFailoverEnabled: false },
        "automaticFailoverEnabled null": { automaticFailoverEnabled: null },
    },
    unknown: { automaticFailoverEnabled: { automaticFailoverEnabled: UNKNOWN } },
});
