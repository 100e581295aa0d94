import { stackRule } from "../../lib/rule";
import type { View } from "../../lib/view";
import { blocks, MANAGED_GROUP, someRule } from "../../lib/web-acl-rules";

const isKnownBadInputs = (rule: View): boolean =>
    rule.text(`${MANAGED_GROUP}.name`) === "AWSManagedRulesKnownBadInputsRuleSet";
/** One rule in versions of before, one for each part of a request today. */
const LOG4J = /^Log4JRCE(_|$)/;
const excludesLog4j = (rule: View): boolean =>
    ["excludedRules", "ruleActionOverrides"]
        .flatMap((list) => rule.views(`${MANAGED_GROUP}.${list}`))
        .some((override) => LOG4J.test(override.text("name") ?? "") && override.get("actionToUse.block") === undefined);

export const rule = stackRule({
    name: "web-acl-blocks-known-bad-inputs",
    family: "exposure",
    description: "A web ACL blocks known bad inputs, the Log4j lookup among them.",
    severity: "high",
    covers: ["CKV_AWS_192"],
    remediation: "Add AWSManagedRulesKnownBadInputsRuleSet with overrideAction none, no Log4JRCE excluded.",
    types: ["wafv2:WebAcl"],
    check: (acl, stack) => {
        if (someRule(acl, stack, (rule) => isKnownBadInputs(rule) && blocks(rule) && !excludesLog4j(rule))) {
            return undefined;
        }
        return someRule(acl, stack, isKnownBadInputs)
            ? "AWSManagedRulesKnownBadInputsRuleSet only counts, or leaves Log4JRCE out; set overrideAction to none"
            : "AWSManagedRulesKnownBadInputsRuleSet is absent; add it";
    },
});
