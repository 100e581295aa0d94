import { anyResource, identityStatements, type Statement } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { allow, denied } from "../../lib/unbounded-actions";

/** `arn:aws:iam::123456789012:role/*`, `arn:aws:iam::*:*`: roles under a path are named, all of an account's are not. */
const everyRole = (statement: Statement): boolean =>
    anyResource(statement) || statement.resources.some((r) => /^arn:[^:]+:iam::[^:]*:(role\/)?[*]+$/.test(r));

export const rule = resourceRule({
    name: "iam-pass-role-named",
    family: "iam",
    description: "No policy lets its holder hand whatever role to a service.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Name the roles, or the path that they are under, in a statement of its own.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) =>
        identityStatements(holder).some(
            (s) => s.allows && !s.hasCondition && everyRole(s) && allow([s], "iam:passrole"),
        ) && !denied(holder)("iam:passrole")
            ? "it allows iam:PassRole of every role; name the roles"
            : undefined,
});
