import { findIn } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "role-trust-names-actions",
    family: "iam",
    description: "A role's trust policy allows the actions of STS that it names.",
    severity: "medium",
    covers: ["R-SEC-4"],
    remediation: "Name sts:AssumeRole, sts:AssumeRoleWithWebIdentity or whichever is meant.",
    types: ["iam:Role"],
    check: (role) =>
        findIn(statementsOf(role, "assumeRolePolicy"), (s) => {
            const wide = [
                ...s.actions.filter((action) => action.includes("*")),
                ...s.notActions.map((action) => `all but ${action}`),
            ];
            return s.allows ? wide.map((actions) => `a statement allows ${actions}; name the actions`) : [];
        }),
});
