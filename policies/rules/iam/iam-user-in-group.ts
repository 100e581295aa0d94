import { isGiven } from "../../lib/checks";
import { stackRule } from "../../lib/rule";

export const rule = stackRule({
    name: "iam-user-in-group",
    family: "iam",
    description: "A user is in a group, and has its rights from there.",
    severity: "low",
    covers: ["CKV2_AWS_21"],
    level: "advisory",
    remediation: "Add the user to a group with a GroupMembership or a UserGroupMembership.",
    types: ["iam:User"],
    check: (user, stack) =>
        stack.referrers(user, ["iam:GroupMembership"], "users").length > 0 ||
        stack.referrers(user, ["iam:UserGroupMembership"], "user").some((membership) => isGiven(membership, "groups"))
            ? undefined
            : "no group of the stack has it; add it to one",
});
