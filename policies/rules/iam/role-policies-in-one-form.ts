import { addingToKept, type List } from "../../lib/one-form";
import { stackRule } from "../../lib/rule";

const LISTS: readonly List[] = [
    {
        name: "managedPolicyArns",
        adding: [
            { types: ["iam:RolePolicyAttachment"], path: "role" },
            { types: ["iam:PolicyAttachment"], path: "roles" },
        ],
    },
    // An empty list of blocks keeps nothing.
    { name: "inlinePolicies", kept: "filled", adding: [{ types: ["iam:RolePolicy"], path: "role" }] },
];

export const rule = stackRule({
    name: "role-policies-in-one-form",
    family: "iam",
    description: "A role's managed policies are listed in it or attached to it, not both; so are its inline ones.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation:
        "Write each policy as a RolePolicyAttachment or RolePolicy, and leave managedPolicyArns and inlinePolicies out.",
    types: ["iam:Role"],
    check: (role, stack) => addingToKept(role, stack, LISTS),
});
