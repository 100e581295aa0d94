import { stackRule } from "../../lib/rule";
import { SECURITY_GROUP_RULES } from "../../lib/types";

const SIDES = ["ingress", "egress"];
const RULES = ["ec2:SecurityGroupRule", ...SECURITY_GROUP_RULES].map((type) => [type, "securityGroupId"] as const);

export const rule = stackRule({
    name: "default-security-group-closed",
    family: "exposure",
    description: "A network's default security group admits nothing.",
    severity: "high",
    covers: ["EC2.2", "CKV2_AWS_12", "CIS-6.5"],
    remediation: "Add a DefaultSecurityGroup for the network with empty ingress and egress, and no rule for it.",
    types: ["ec2:Vpc"],
    check: (vpc, stack) => {
        const groups = stack.referrers(vpc, ["ec2:DefaultSecurityGroup"], "vpcId");
        if (groups.length === 0) {
            return "its default security group is not taken over; add a DefaultSecurityGroup without rules";
        }
        return groups
            .filter(
                (group) =>
                    RULES.some(([type, key]) => stack.referrers(group, [type], key).length > 0) ||
                    SIDES.some((side) => group.has(side)),
            )
            .map((group) => `its default security group ${group.name} has rules; remove them`);
    },
});
