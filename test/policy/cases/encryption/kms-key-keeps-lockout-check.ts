import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: { bypassPolicyLockoutSafetyCheck: false },
    passing: { "absent, which means false": { bypassPolicyLockoutSafetyCheck: ABSENT } },
    violating: { bypassed: { bypassPolicyLockoutSafetyCheck: true } },
    unknown: { bypassPolicyLockoutSafetyCheck: { bypassPolicyLockoutSafetyCheck: UNKNOWN } },
});
