import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-custom-threat-protection",
    family: "iam",
    description: "A user pool acts on sign-ins by its own challenges that look like an attacker's.",
    severity: "medium",
    covers: ["Cognito.4"],
    level: "advisory",
    remediation: "Set userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode to ENFORCED.",
    types: ["cognito:UserPool"],
    check: mustBeOneOf("userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode", ["ENFORCED"]),
});
