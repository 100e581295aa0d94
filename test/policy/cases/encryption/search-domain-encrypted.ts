import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { encryptAtRest: { enabled: true } },
    violating: {
        "encryptAtRest.enabled absent": { encryptAtRest: { enabled: ABSENT } },
        "encryptAtRest.enabled false": { encryptAtRest: { enabled: false } },
        "encryptAtRest absent": { encryptAtRest: ABSENT },
    },
    unknown: { "encryptAtRest.enabled": { encryptAtRest: { enabled: UNKNOWN } } },
});
