import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

const ACTIONS = ["action", "overrideAction"];

export const rule = resourceRule({
    name: "web-acl-rules-act",
    family: "exposure",
    description: "Each rule of a web ACL says what it does.",
    severity: "medium",
    covers: ["CKV_AWS_342"],
    level: "advisory",
    remediation: "Give the rule an action, or an overrideAction where it names a rule group.",
    types: ["wafv2:WebAcl", "wafv2:WebAclRule", "wafv2:RuleGroup", "waf:WebAcl", "wafregional:WebAcl"],
    check: (acl) =>
        tellOf(
            acl.type === token("wafv2:WebAclRule") ? [acl] : acl.views("rules"),
            (rule) =>
                !ACTIONS.some((key) => rule.views(key).some((action) => !action.isEmpty())) &&
                !rule.has("statement.managedRuleGroupStatement"),
            (rule) => `rule ${rule.text("name") ?? rule.text("priority") ?? "?"} has no action; give it one`,
        ),
});
