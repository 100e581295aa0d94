/** The rules of a web ACL: its own, as blocks or as JSON, and those that are resources of their own. */
import { someIn } from "./find";
import { documentOf, parseInApiWords } from "./json";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { View } from "./view";

/** What stands in the group's own words, as a rule of the ACL has it. */
const asRule = (association: View): View =>
    new View({
        overrideAction: { [association.text("overrideAction") ?? "none"]: {} },
        statement: { managedRuleGroupStatement: association.get("managedRuleGroup") },
    });

const PLACES: readonly ((acl: Resource, stack: Stack) => View[])[] = [
    (acl) => acl.views("rules"),
    (acl) => new View({ rules: documentOf(acl.get("ruleJson"), parseInApiWords) }).views("rules"),
    (acl, stack) => stack.referrers(acl, ["wafv2:WebAclRule"], "webAclArn"),
    (acl, stack) => stack.referrers(acl, ["wafv2:WebAclRuleGroupAssociation"], "webAclArn").map(asRule),
];

/** Whether some rule of a web ACL passes a test, wherever it is written. An empty block is no rule. */
export const someRule = (acl: Resource, stack: Stack, passes: (rule: View) => boolean): boolean =>
    someIn(PLACES, (place) => someIn(place(acl, stack), (rule) => !rule.isEmpty() && passes(rule)));

/** The managed group that a rule names. */
export const MANAGED_GROUP = "statement.managedRuleGroupStatement";

/** Whether a rule lets its group block. As the provider gives it back, an empty block may be null (pulumi-aws, issue 1423). */
export const blocks = (rule: View): boolean =>
    new View(rule.get("overrideAction")).keys().includes("none") && rule.get("overrideAction.count") === undefined;

/** AWS's groups that answer to the OWASP Top 10. */
export const OWASP_GROUPS = [
    "AWSManagedRulesCommonRuleSet",
    "AWSManagedRulesKnownBadInputsRuleSet",
    "AWSManagedRulesSQLiRuleSet",
] as const;
