import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

export const cases = resourceCases({
    compliant: {
        firewallPolicy: {
            statefulRuleGroupReferences: [
                { resourceArn: "arn:aws:network-firewall:us-east-1:123456789012:stateful-rulegroup/a" },
            ],
        },
    },
    passing: {
        stateless: {
            firewallPolicy: {
                statefulRuleGroupReferences: ABSENT,
                statelessRuleGroupReferences: [
                    {
                        priority: 1,
                        resourceArn: "arn:aws:network-firewall:us-east-1:123456789012:stateless-rulegroup/a",
                    },
                ],
            },
        },
    },
    violating: {
        none: { firewallPolicy: { statefulRuleGroupReferences: [] } },
        absent: { firewallPolicy: { statefulRuleGroupReferences: ABSENT } },
    },
    unknown: { policy: { firewallPolicy: { statefulRuleGroupReferences: UNKNOWN } } },
});
