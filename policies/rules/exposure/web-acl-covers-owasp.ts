import { resourceRule } from "../../lib/rule";

const OWASP = ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesSQLiRuleSet"];

export const rule = resourceRule({
    name: "web-acl-covers-owasp",
    family: "exposure",
    description:
        "A web ACL holds the managed groups that answer to the OWASP Top 10: common, known bad inputs, SQL injection.",
    severity: "high",
    covers: ["R-EDGE-4"],
    remediation: "Add the groups that the message names.",
    types: ["wafv2:WebAcl"],
    check: (acl) => {
        const held = new Set(acl.views("rules").map((rule) => rule.text("statement.managedRuleGroupStatement.name")));
        return acl.has("ruleJson")
            ? undefined
            : OWASP.filter((group) => !held.has(group)).map((group) => `${group} is absent; add it`);
    },
});
