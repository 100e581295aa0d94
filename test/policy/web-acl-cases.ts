/** Rules of a web ACL in the three forms in which they are written: blocks, JSON, resources of their own. */
import type { Given, Props } from "./harness";
import { ref } from "./harness";

/** A managed group of AWS as a block. */
export const group = (name: string, more: Props = {}, overrideAction: Props = { none: {} }) => ({
    name,
    overrideAction,
    statement: { managedRuleGroupStatement: { vendorName: "AWS", name, ...more } },
});

/** The same in the words of AWS's API. */
export const json = (...names: string[]): string =>
    JSON.stringify(
        names.map((Name) => ({
            Name,
            OverrideAction: { None: {} },
            Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name } },
        })),
    );

/** The same as a resource, of the ACL `it`. */
export const ruleResource = (name: string, overrideAction: Props = { none: {} }): Given => ({
    type: "wafv2:WebAclRule",
    props: { webAclArn: ref("it", "arn"), ...group(name, {}, overrideAction) },
});

/** The same as a group that is attached, to the ACL `it`. */
export const attachedGroup = (name: string, more: Props = {}): Given => ({
    type: "wafv2:WebAclRuleGroupAssociation",
    props: { webAclArn: ref("it", "arn"), ruleName: name, managedRuleGroup: { vendorName: "AWS", name }, ...more },
});
