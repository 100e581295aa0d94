import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { httpTokens: "required" },
    violating: {
        "httpTokens absent": { httpTokens: ABSENT },
        "httpTokens optional": { httpTokens: "optional" },
        "httpTokens no-preference": { httpTokens: "no-preference" },
    },
    unknown: { httpTokens: { httpTokens: UNKNOWN } },
});
