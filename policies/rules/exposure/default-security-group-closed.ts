import { isOfDefaultGroup } from "../../lib/default-group";
import { findIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { SECURITY_GROUP_RULES, token, VPCS } from "../../lib/types";

const GROUP = "ec2:DefaultSecurityGroup";
const SIDES = ["ingress", "egress"];
const RULES = ["ec2:SecurityGroupRule", ...SECURITY_GROUP_RULES];
const OF = "securityGroupId";

const hasRules = (group: Resource, stack: Stack): boolean =>
    stack.referrers(group, RULES, OF).length > 0 || SIDES.some((side) => group.has(side));

const rulesOf = (network: Resource, stack: Stack): string[] =>
    stack
        .all(RULES)
        .filter((rule) => isOfDefaultGroup(rule, network))
        .map((rule) => `${rule.name} is a rule of its default security group; remove it`);

/** The group of another stack's network, or of the one that AWS made. */
const groupAlone = (group: Resource, stack: Stack): string | undefined =>
    hasRules(group, stack) && !(group.has("vpcId") && stack.targets(group, "vpcId", VPCS).length > 0)
        ? "it has rules; remove them"
        : undefined;

export const rule = stackRule({
    name: "default-security-group-closed",
    family: "exposure",
    description: "A network's default security group admits nothing.",
    severity: "high",
    covers: ["EC2.2", "CKV2_AWS_12", "CIS-6.5"],
    remediation: "Add a DefaultSecurityGroup for the network with empty ingress and egress, and no rule for it.",
    types: [...VPCS, GROUP],
    check: (resource, stack) => {
        if (resource.type === token(GROUP)) {
            return groupAlone(resource, stack);
        }
        const groups = stack.referrers(resource, [GROUP], "vpcId");
        if (groups.length === 0) {
            return "its default security group is not taken over; add a DefaultSecurityGroup without rules";
        }
        const ofGroups = () =>
            groups
                .filter((group) => hasRules(group, stack))
                .map((group) => `its default security group ${group.name} has rules; remove them`);
        return findIn([() => rulesOf(resource, stack), ofGroups], (told) => told());
    },
});
