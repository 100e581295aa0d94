import { selectFrom, someIn } from "../../lib/find";
import type { Resource } from "../../lib/resource";
import { stackRule } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { Undetermined } from "../../lib/undetermined";

/** An instance has the profile of its launch template where it gives none. */
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

export const rule = stackRule({
    name: "ec2-instance-has-role",
    family: "iam",
    description: "An instance gets its permissions from a role.",
    severity: "medium",
    covers: ["CKV2_AWS_41", "CIS-2.16"],
    remediation: "Set iamInstanceProfile, or that of its launch template.",
    types: ["ec2:Instance"],
    check: (instance, stack) =>
        instance.has("iamInstanceProfile") || (instance.has("launchTemplate") && templateGivesOne(instance, stack))
            ? undefined
            : `${instance.show("iamInstanceProfile")}; set it to an instance profile`,
});
