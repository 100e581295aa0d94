import { all, mustBeOneOf, mustNotBeFalse } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "user-pool-client-revocable",
    family: "iam",
    description: "Tokens of a user pool client can be revoked, and say nothing of who exists.",
    severity: "medium",
    covers: ["R-EDGE-7"],
    remediation: "Leave enableTokenRevocation at true, its default, and set preventUserExistenceErrors to ENABLED.",
    types: ["cognito:UserPoolClient"],
    check: all(mustNotBeFalse("enableTokenRevocation"), mustBeOneOf("preventUserExistenceErrors", ["ENABLED"])),
});
