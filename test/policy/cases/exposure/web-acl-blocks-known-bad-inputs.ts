import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        rules: [
            {
                overrideAction: { none: {} },
                statement: { managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } },
            },
            {
                overrideAction: { none: {} },
                statement: {
                    managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
                },
            },
        ],
    },
    violating: {
        "rules absent": { rules: ABSENT },
        "another group only": {
            rules: [
                {
                    overrideAction: { none: {} },
                    statement: {
                        managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" },
                    },
                },
            ],
        },
        "counting only": {
            rules: [
                {
                    overrideAction: { count: {} },
                    statement: {
                        managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
                    },
                },
            ],
        },
        "overrideAction absent": {
            rules: [
                {
                    statement: {
                        managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
                    },
                },
            ],
        },
        "Log4JRCE excluded": {
            rules: [
                {
                    overrideAction: { none: {} },
                    statement: {
                        managedRuleGroupStatement: {
                            vendorName: "AWS",
                            name: "AWSManagedRulesKnownBadInputsRuleSet",
                            excludedRules: [{ name: "Log4JRCE" }],
                        },
                    },
                },
            ],
        },
        "Log4JRCE counted": {
            rules: [
                {
                    overrideAction: { none: {} },
                    statement: {
                        managedRuleGroupStatement: {
                            vendorName: "AWS",
                            name: "AWSManagedRulesKnownBadInputsRuleSet",
                            ruleActionOverrides: [{ name: "Log4JRCE", actionToUse: { count: {} } }],
                        },
                    },
                },
            ],
        },
    },
    unknown: { rules: { rules: UNKNOWN } },
});
