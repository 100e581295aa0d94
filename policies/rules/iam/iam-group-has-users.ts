import { isGiven } from "../../lib/checks";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "iam-group-has-users",
    family: "iam",
    description: "A group has a user: rights that nobody holds are not looked at.",
    severity: "low",
    covers: ["CKV2_AWS_14"],
    level: "advisory",
    remediation: "Add users with a GroupMembership, or remove the group.",
    types: ["iam:Group"],
    check: (group, stack) =>
        stack.referrers(group, ["iam:GroupMembership"], "group").some((membership) => isGiven(membership, "users")) ||
        stack.referrers(group, ["iam:UserGroupMembership"], "groups").length > 0
            ? undefined
            : "no user of the stack is in it; add one, or remove the group",
});
