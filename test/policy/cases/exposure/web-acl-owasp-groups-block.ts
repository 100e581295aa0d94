import { stackCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { attachedGroup, group, json, ruleResource } from "../../web-acl-cases";

const COMMON = "AWSManagedRulesCommonRuleSet";
const SQL = "AWSManagedRulesSQLiRuleSet";
const COUNT = { count: {} };
const acl = (rules: unknown, more: object = {}) => ({ it: { props: { rules, ...more } } });

export const cases = stackCases({
    stack: { it: { props: { rules: [group(COMMON), group(SQL)] } } },
    passing: {
        "rules absent": acl(ABSENT),
        "as JSON": acl(ABSENT, { ruleJson: json(COMMON) }),
        "another group counts": acl([group(COMMON), group("AWSManagedRulesLinuxRuleSet", {}, COUNT)]),
        "one counts and blocks for some requests": acl([group(SQL, {}, COUNT), group(SQL)]),
    },
    violating: {
        "one counts": acl([group(COMMON), group(SQL, {}, COUNT)]),
        "one counts, as the provider gives it back": acl([group(SQL, {}, { count: {}, none: null })]),
        "one counts, as a resource": { ...acl(ABSENT), rule: ruleResource(SQL, COUNT) },
        "one counts, as a group that is attached": {
            ...acl([group(COMMON)]),
            group: attachedGroup(SQL, { overrideAction: "count" }),
        },
    },
    unknown: {
        rules: acl(UNKNOWN),
        JSON: acl(ABSENT, { ruleJson: UNKNOWN }),
        "what it does": acl([{ ...group(SQL), overrideAction: UNKNOWN }]),
        "what an attached group does": { ...acl(ABSENT), group: attachedGroup(SQL, { overrideAction: UNKNOWN }) },
    },
});
