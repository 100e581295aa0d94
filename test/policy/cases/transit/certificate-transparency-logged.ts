import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { options: { certificateTransparencyLoggingPreference: "ENABLED" } },
    passing: { "options absent": { options: ABSENT } },
    violating: { off: { options: { certificateTransparencyLoggingPreference: "DISABLED" } } },
    unknown: { preference: { options: { certificateTransparencyLoggingPreference: UNKNOWN } } },
});
