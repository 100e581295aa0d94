import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        requireUppercaseCharacters: true,
        requireLowercaseCharacters: true,
        requireSymbols: true,
        requireNumbers: true,
        minimumPasswordLength: 8,
    },
    violating: {
        "no upper case": { requireUppercaseCharacters: false },
        "upper case absent": { requireUppercaseCharacters: ABSENT },
        "lower case absent": { requireLowercaseCharacters: ABSENT },
        "symbols absent": { requireSymbols: ABSENT },
        "numbers absent": { requireNumbers: ABSENT },
        short: { minimumPasswordLength: 7 },
        "length absent": { minimumPasswordLength: ABSENT },
    },
    unknown: { length: { minimumPasswordLength: UNKNOWN } },
});
