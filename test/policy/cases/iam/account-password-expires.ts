import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { maxPasswordAge: 90 },
    violating: {
        "maxPasswordAge absent": { maxPasswordAge: ABSENT },
        "maxPasswordAge 0": { maxPasswordAge: 0 },
        "maxPasswordAge 91": { maxPasswordAge: 91 },
    },
    unknown: { maxPasswordAge: { maxPasswordAge: UNKNOWN } },
});
