import { all, mustBeOneOf, mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-client-revocable",
    family: "iam",
    description: "Tokens of a user pool client can be revoked, and say nothing of who exists.",
    severity: "medium",
    covers: ["R-EDGE-7"],
    remediation: "Set enableTokenRevocation to true and preventUserExistenceErrors to ENABLED.",
    types: ["cognito:UserPoolClient"],
    check: all(mustBeTrue("enableTokenRevocation"), mustBeOneOf("preventUserExistenceErrors", ["ENABLED"])),
});
