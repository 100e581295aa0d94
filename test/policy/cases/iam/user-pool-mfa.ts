import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { mfaConfiguration: "ON" },
    violating: {
        "mfaConfiguration absent": { mfaConfiguration: ABSENT },
        "mfaConfiguration OFF": { mfaConfiguration: "OFF" },
    },
    unknown: { mfaConfiguration: { mfaConfiguration: UNKNOWN } },
    passing: { OPTIONAL: { mfaConfiguration: "OPTIONAL" } },
});
