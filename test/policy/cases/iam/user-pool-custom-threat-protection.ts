import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const mode = (customAuthMode: unknown) => ({
    userPoolAddOns: { advancedSecurityMode: "ENFORCED", advancedSecurityAdditionalFlows: { customAuthMode } },
});

export const cases = resourceCases({
    compliant: mode("ENFORCED"),
    violating: {
        "mode absent": mode(ABSENT),
        "it only tells": mode("AUDIT"),
        "standard sign-ins alone": {
            userPoolAddOns: { advancedSecurityMode: "ENFORCED", advancedSecurityAdditionalFlows: ABSENT },
        },
        "no add-ons": { userPoolAddOns: ABSENT },
    },
    unknown: { mode: mode(UNKNOWN), "the add-ons": { userPoolAddOns: UNKNOWN } },
});
