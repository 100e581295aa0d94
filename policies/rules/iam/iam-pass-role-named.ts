import { anyRole } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { IAM_POLICIES } from "../../lib/types";
import { allowedWhere } from "../../lib/unbounded-actions";

export const rule = resourceRule({
    name: "iam-pass-role-named",
    family: "iam",
    description: "No policy lets its holder hand whatever role to a service.",
    severity: "high",
    covers: ["R-SEC-4"],
    remediation: "Name the roles, or the path that they are under, in a statement of its own.",
    types: [...IAM_POLICIES, "iam:Role"],
    check: (holder) =>
        allowedWhere(holder, (s) => !s.hasCondition && anyRole(s))("iam:passrole")
            ? "it allows iam:PassRole of every role; name the roles"
            : undefined,
});
