import { mustNotBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";
import { KEY_POLICIES } from "../../lib/types";

export const rule = resourceRule({
    name: "kms-key-keeps-lockout-check",
    family: "encryption",
    description: "A key's policy is checked for locking out its owner, which nobody could repair.",
    severity: "medium",
    covers: ["R-SEC-1"],
    remediation: "Remove bypassPolicyLockoutSafetyCheck.",
    types: KEY_POLICIES,
    check: mustNotBeTrue("bypassPolicyLockoutSafetyCheck"),
});
