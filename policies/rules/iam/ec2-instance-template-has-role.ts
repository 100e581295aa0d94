import { either, selectFrom, someIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { Undetermined } from "../../lib/undetermined";

function templateGivesOne(instance: Resource, stack: Stack): boolean {
    const templates = selectFrom(stack.all(["ec2:LaunchTemplate"]), (template) =>
        ["id", "name"].some((key) =>
            stack.referrersInside(template, ["ec2:Instance"], "launchTemplate", key).includes(instance),
        ),
    );
    if (templates.length === 0) {
        throw new Undetermined("the instance profile of its launch template, which this stack does not declare");
    }
    return someIn(templates, (template) => template.has("iamInstanceProfile"));
}

/** Without a template an instance is judged before it is made, by ec2-instance-has-role: here its profile is known after that. */
export const rule = stackRule({
    name: "ec2-instance-template-has-role",
    family: "iam",
    description: "An instance that leaves its role to its launch template gets one from there.",
    severity: "medium",
    covers: ["CKV2_AWS_41", "CIS-2.16"],
    remediation: "Set iamInstanceProfile of the launch template, or of the instance.",
    types: ["ec2:Instance"],
    check: (instance, stack) =>
        !instance.has("launchTemplate") ||
        either(
            () => instance.has("iamInstanceProfile"),
            () => templateGivesOne(instance, stack),
        )
            ? undefined
            : "its launch template gives no iamInstanceProfile; set one there",
});
