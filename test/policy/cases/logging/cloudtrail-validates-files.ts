import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { enableLogFileValidation: true },
    violating: {
        "enableLogFileValidation absent": { enableLogFileValidation: ABSENT },
        "enableLogFileValidation false": { enableLogFileValidation: false },
    },
    unknown: { enableLogFileValidation: { enableLogFileValidation: UNKNOWN } },
});
