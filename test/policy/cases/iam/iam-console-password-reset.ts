import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { user: "ann", passwordResetRequired: true, passwordLength: 20 },
    passing: { "passwordLength absent, which is 20": { passwordLength: ABSENT }, "14 signs": { passwordLength: 14 } },
    violating: {
        "not to be changed": { passwordResetRequired: false },
        "passwordResetRequired absent": { passwordResetRequired: ABSENT },
        short: { passwordLength: 13 },
    },
    unknown: {
        reset: { passwordResetRequired: UNKNOWN },
        length: { passwordLength: UNKNOWN },
    },
});
