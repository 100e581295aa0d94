import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-threat-protection",
    family: "iam",
    description: "A user pool acts on sign-ins that look like an attacker's.",
    severity: "medium",
    covers: ["Cognito.1"],
    remediation: "Set userPoolAddOns.advancedSecurityMode to ENFORCED, and userPoolTier to PLUS.",
    level: "advisory",
    types: ["cognito:UserPool"],
    check: mustBeOneOf("userPoolAddOns.advancedSecurityMode", ["ENFORCED"]),
});
