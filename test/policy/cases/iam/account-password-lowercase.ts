import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { requireLowercaseCharacters: true },
    violating: {
        "requireLowercaseCharacters absent": { requireLowercaseCharacters: ABSENT },
        "requireLowercaseCharacters False": { requireLowercaseCharacters: false },
    },
    unknown: { requireLowercaseCharacters: { requireLowercaseCharacters: UNKNOWN } },
});
