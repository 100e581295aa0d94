import { stackCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { attachedGroup, json, ruleResource } from "../../web-acl-cases";

const acl = (rules: unknown, more: object = {}) => ({ it: { props: { rules, ...more } } });

export const cases = [
    stackCases({
        types: ["wafv2:WebAcl"],
        stack: { it: { props: { rules: [{ name: "a", priority: 0 }] } } },
        passing: {
            "rules as JSON": acl(ABSENT, { ruleJson: json("a") }),
            "a rule beside one that is not known yet": acl([UNKNOWN, { name: "a", priority: 0 }]),
            "a rule that is a resource": { ...acl(ABSENT), rule: ruleResource("a") },
            "a group that is attached": { ...acl(ABSENT), group: attachedGroup("a") },
        },
        violating: {
            "rules absent": acl(ABSENT),
            "an empty list": acl([]),
            "an empty rule": acl([{}]),
            "no rules as JSON": acl(ABSENT, { ruleJson: "[]" }),
            "a rule of another ACL": {
                ...acl(ABSENT),
                rule: { type: "wafv2:WebAclRule", props: { webAclArn: "arn:other", name: "a" } },
            },
        },
        unknown: {
            rules: acl(UNKNOWN),
            JSON: acl(ABSENT, { ruleJson: UNKNOWN }),
            "of which ACL a rule is": {
                ...acl(ABSENT),
                rule: { type: "wafv2:WebAclRule", props: { webAclArn: UNKNOWN, name: "a" } },
            },
        },
    }),
    stackCases({
        types: ["wafregional:WebAcl", "waf:WebAcl"],
        stack: { it: { props: { rules: [{ priority: 0, ruleId: "a" }] } } },
        violating: { "rules absent": acl(ABSENT), "an empty list": acl([]) },
        unknown: { rules: acl(UNKNOWN) },
    }),
];
