import { holdsText } from "../../lib/find";
import { isWrittenNameOf } from "../../lib/identity";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import { SECURITY_GROUP_RULES, token } from "../../lib/types";
import { attempt } from "../../lib/view";

/** What names a security group without standing behind it. */
const NO_ATTACHMENTS = new Set(
    [
        "ec2:SecurityGroup",
        "ec2:DefaultSecurityGroup",
        "ec2:SecurityGroupRule",
        "vpc:SecurityGroupVpcAssociation",
        ...SECURITY_GROUP_RULES,
    ].map(token),
);

/** Its ARN and its id, which ends the ARN where the provider does not repeat it; nothing before it exists. */
function isIt(group: Resource): (text: string) => boolean {
    const ids = ["id", "arn"].flatMap((key) => {
        const text = attempt(() => group.texts(key));
        return "value" in text ? text.value.flatMap((id) => [id, id.split("/").pop()!]) : [];
    });
    const isWritten = isWrittenNameOf(group);
    return (text) => ids.includes(text) || isWritten(text);
}

export const rule = stackRule({
    name: "security-group-attached",
    family: "exposure",
    description: "A security group is attached to something, or exported for another stack to attach.",
    severity: "low",
    covers: ["CKV2_AWS_5", "EC2.22"],
    level: "advisory",
    remediation: "Remove the security group, attach it, or export its id.",
    types: ["ec2:SecurityGroup"],
    check: (group, stack) =>
        stack.users(group).some((user) => !NO_ATTACHMENTS.has(user.type)) ||
        holdsText(stack.exports(), isIt(group)) ||
        stack.mentioned(isIt(group), NO_ATTACHMENTS)
            ? undefined
            : "nothing in this stack is attached to it, and it is not exported; remove it, or attach it",
});
