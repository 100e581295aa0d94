import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { SECURITY_GROUP_RULES } from "../../lib/types";
import type { View } from "../../lib/view";

/** The defaults of Pulumi's provider and of Terraform's say nothing. */
const isDescribed = (described: View): boolean =>
    described.has("description") && !/^Managed by (Pulumi|Terraform)$/.test(described.text("description") ?? "");

export const rule = resourceRule({
    name: "security-group-described",
    family: "exposure",
    description: "Every security group and every rule says what it is for.",
    severity: "low",
    covers: ["CKV_AWS_23", "AVD-AWS-0099", "AVD-AWS-0124"],
    remediation: "Set description, on the group and on each of its rules.",
    types: ["ec2:SecurityGroup", "ec2:SecurityGroupRule", ...SECURITY_GROUP_RULES],
    check: (group) => [
        ...(isDescribed(group) ? [] : [`${group.show("description")}; say what it is for`]),
        ...["ingress", "egress"].flatMap((side) =>
            tellOf(
                group.views(side),
                (opening) => !isDescribed(opening),
                () => `a rule of ${side} has no description; say what it is for`,
            ),
        ),
    ],
});
