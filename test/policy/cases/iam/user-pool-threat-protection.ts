import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const mode = (advancedSecurityMode: unknown) => ({ userPoolAddOns: { advancedSecurityMode } });

export const cases = resourceCases({
    compliant: mode("ENFORCED"),
    violating: {
        "mode absent": mode(ABSENT),
        "it only tells": mode("AUDIT"),
        off: mode("OFF"),
        "no add-ons": { userPoolAddOns: ABSENT },
    },
    unknown: { mode: mode(UNKNOWN), "the add-ons": { userPoolAddOns: UNKNOWN } },
});
