import { someIn } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { namesCallers } from "../../lib/principals";
import { resourceRule } from "../../lib/rule";

/** The root of an account stands for everybody in it; an account's number is short for its root. */
const ROOT = /^(arn:aws[a-z-]*:iam::(\*|\d{12}):root|\d{12})$/;

export const rule = resourceRule({
    name: "role-not-assumable-by-account",
    family: "iam",
    description: "A role is assumed by named roles or services, not by whoever is in an account.",
    severity: "medium",
    covers: ["CKV_AWS_61"],
    remediation: "Name the roles in assumeRolePolicy, or bind the statement to them by aws:PrincipalArn.",
    types: ["iam:Role"],
    check: (role) =>
        someIn(
            statementsOf(role, "assumeRolePolicy"),
            (s) => s.allows && s.principalsOf("AWS").some((p) => ROOT.test(p)) && !namesCallers(s),
        )
            ? "everybody of an account may assume it; name the roles"
            : undefined,
});
