import { mustBeOneOf } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-deletion-protection",
    family: "backup",
    description: "A Cognito user pool is protected against deletion.",
    severity: "medium",
    covers: ["Cognito.6", "R-EDGE-7"],
    remediation: "Set deletionProtection to ACTIVE.",
    types: ["cognito:UserPool"],
    check: mustBeOneOf("deletionProtection", ["ACTIVE"]),
});
