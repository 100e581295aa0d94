import { anyRole, type Statement } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { allowedWhere } from "../../lib/unbounded-actions";

/** `arn:aws:iam::*:role/audit-*`: whoever makes a role of that name in an account of his own is followed there. */
const ofAnyAccount = (statement: Statement): boolean =>
    statement.resources.some((r) => /^arn:[^:]+:iam::[^:]*[*?][^:]*:/.test(r));

export const rule = resourceRule({
    name: "iam-assume-role-named",
    family: "iam",
    description: "A policy names the roles, and their account, that its holder may assume.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation:
        "Name the account and the roles, or the path that they are under; or add a condition on aws:ResourceOrgID.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) =>
        allowedWhere(holder, (s) => !s.hasCondition && (anyRole(s) || ofAnyAccount(s)))("sts:assumerole")
            ? "it allows sts:AssumeRole of whatever role, or in whatever account; name account and roles"
            : undefined,
});
