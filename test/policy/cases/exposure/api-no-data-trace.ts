import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { settings: { dataTraceEnabled: false } },
    passing: { absent: { settings: { dataTraceEnabled: ABSENT } } },
    violating: { on: { settings: { dataTraceEnabled: true } } },
    unknown: { switch: { settings: { dataTraceEnabled: UNKNOWN } } },
});
