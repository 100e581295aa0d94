import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { minimumPasswordLength: 14 },
    violating: {
        "minimumPasswordLength absent": { minimumPasswordLength: ABSENT },
        "minimumPasswordLength 13": { minimumPasswordLength: 13 },
        "minimumPasswordLength 6": { minimumPasswordLength: 6 },
    },
    unknown: { minimumPasswordLength: { minimumPasswordLength: UNKNOWN } },
});
