import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        requireUppercaseCharacters: true,
        requireLowercaseCharacters: true,
        requireNumbers: true,
        minimumPasswordLength: 7,
        passwordReusePrevention: 4,
        maxPasswordAge: 90,
    },
    violating: {
        "upper case absent": { requireUppercaseCharacters: ABSENT },
        "lower case absent": { requireLowercaseCharacters: ABSENT },
        "numbers absent": { requireNumbers: ABSENT },
        short: { minimumPasswordLength: 6 },
        "length absent": { minimumPasswordLength: ABSENT },
        "soon used again": { passwordReusePrevention: 3 },
        "reuse absent": { passwordReusePrevention: ABSENT },
        old: { maxPasswordAge: 91 },
        "for ever": { maxPasswordAge: 0 },
        "age absent": { maxPasswordAge: ABSENT },
    },
    unknown: { age: { maxPasswordAge: UNKNOWN } },
});
