import { resourceRule } from "../../lib/rule";
import { type View } from "../../lib/view";

const GROUP = "statement.managedRuleGroupStatement";
const blocks = (rule: View): boolean => rule.get("overrideAction.none") !== undefined;
const excludesLog4j = (rule: View): boolean =>
    [...rule.views(`${GROUP}.excludedRules`), ...rule.views(`${GROUP}.ruleActionOverrides`)].some(
        (override) =>
            override.text("name") === "Log4JRCE" &&
            !override.has("actionToUse.block") &&
            override.get("actionToUse.block") === undefined,
    );

export const rule = resourceRule({
    name: "web-acl-blocks-known-bad-inputs",
    family: "exposure",
    description: "A web ACL blocks known bad inputs, the Log4j lookup among them.",
    severity: "high",
    covers: ["CKV_AWS_192"],
    remediation: "Add AWSManagedRulesKnownBadInputsRuleSet with overrideAction none, Log4JRCE not excluded.",
    types: ["wafv2:WebAcl"],
    check: (acl) => {
        const groups = acl
            .views("rules")
            .filter((rule) => rule.text(`${GROUP}.name`) === "AWSManagedRulesKnownBadInputsRuleSet");
        if (groups.length === 0) {
            return "AWSManagedRulesKnownBadInputsRuleSet is absent; add it";
        }
        return groups.some((rule) => blocks(rule) && !excludesLog4j(rule))
            ? undefined
            : "AWSManagedRulesKnownBadInputsRuleSet only counts, or leaves Log4JRCE out; set overrideAction to none";
    },
});
