import { stackCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { attachedGroup, group, json, ruleResource } from "../../web-acl-cases";

const COMMON = "AWSManagedRulesCommonRuleSet";
const INPUTS = "AWSManagedRulesKnownBadInputsRuleSet";
const SQL = "AWSManagedRulesSQLiRuleSet";
const acl = (rules: unknown, more: object = {}) => ({ it: { props: { rules, ...more } } });

export const cases = stackCases({
    stack: { it: { props: { rules: [group(COMMON), group(INPUTS), group(SQL)] } } },
    passing: {
        "all as JSON": acl(ABSENT, { ruleJson: json(COMMON, INPUTS, SQL) }),
        "some as resources": { ...acl([group(COMMON)]), inputs: ruleResource(INPUTS), sql: attachedGroup(SQL) },
    },
    violating: {
        "rules absent": acl(ABSENT),
        "no SQL injection": acl([group(COMMON), group(INPUTS)]),
        "no SQL injection in JSON": acl(ABSENT, { ruleJson: json(COMMON, INPUTS) }),
        "no SQL injection among resources": { ...acl([group(COMMON)]), inputs: ruleResource(INPUTS) },
    },
    unknown: {
        rules: acl(UNKNOWN),
        JSON: acl(ABSENT, { ruleJson: UNKNOWN }),
    },
});
