import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { requireUppercaseCharacters: true },
    violating: {
        "requireUppercaseCharacters absent": { requireUppercaseCharacters: ABSENT },
        "requireUppercaseCharacters False": { requireUppercaseCharacters: false },
    },
    unknown: { requireUppercaseCharacters: { requireUppercaseCharacters: UNKNOWN } },
});
