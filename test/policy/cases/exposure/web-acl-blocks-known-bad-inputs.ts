import { stackCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";
import { attachedGroup, group, json, ruleResource } from "../../web-acl-cases";

const COMMON = "AWSManagedRulesCommonRuleSet";
const INPUTS = "AWSManagedRulesKnownBadInputsRuleSet";
const COUNT = { count: {} };
const acl = (rules: unknown, more: object = {}) => ({ it: { props: { rules, ...more } } });
const overridden = (name: string, actionToUse: object) =>
    acl([group(INPUTS, { ruleActionOverrides: [{ name, actionToUse }] })]);

export const cases = stackCases({
    stack: { it: { props: { rules: [group(COMMON), group(INPUTS)] } } },
    passing: {
        "as JSON": acl(ABSENT, { ruleJson: json(INPUTS) }),
        "as a resource": { ...acl([group(COMMON)]), rule: ruleResource(INPUTS) },
        "as a group that is attached": { ...acl(ABSENT), group: attachedGroup(INPUTS) },
        "as the provider gives it back": acl([group(INPUTS, {}, { count: null, none: null })]),
        "another rule counted": overridden("Host_localhost_HEADER", COUNT),
        "Log4JRCE_BODY blocked": overridden("Log4JRCE_BODY", { block: {} }),
    },
    violating: {
        "rules absent": acl(ABSENT),
        "another group only": acl([group(COMMON)]),
        "counting only": acl([group(INPUTS, {}, COUNT)]),
        "counting only, as the provider gives it back": acl([group(INPUTS, {}, { count: {}, none: null })]),
        "counting only, as a resource": { ...acl(ABSENT), rule: ruleResource(INPUTS, COUNT) },
        "counting only, as a group that is attached": {
            ...acl(ABSENT),
            group: attachedGroup(INPUTS, { overrideAction: "count" }),
        },
        "overrideAction absent": acl([group(INPUTS, {}, {})]),
        "Log4JRCE excluded": acl([group(INPUTS, { excludedRules: [{ name: "Log4JRCE" }] })]),
        "Log4JRCE counted": overridden("Log4JRCE", COUNT),
        "Log4JRCE counted in bodies": overridden("Log4JRCE_BODY", COUNT),
    },
    unknown: {
        rules: acl(UNKNOWN),
        JSON: acl(ABSENT, { ruleJson: UNKNOWN }),
        "what an attached group does": {
            ...acl(ABSENT),
            group: attachedGroup(INPUTS, { overrideAction: UNKNOWN }),
        },
    },
});
