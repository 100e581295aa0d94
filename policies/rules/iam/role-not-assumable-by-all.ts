import { someIn } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { admitsEverybody } from "../../lib/principals";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "role-not-assumable-by-all",
    family: "iam",
    description: "A role is assumed by named principals, not by everybody.",
    severity: "critical",
    covers: ["CKV_AWS_60"],
    remediation: "Name the services, roles or identity providers in assumeRolePolicy.",
    types: ["iam:Role"],
    check: (role) =>
        someIn(statementsOf(role, "assumeRolePolicy"), (s) => admitsEverybody(s))
            ? "everybody may assume it; name the principals"
            : undefined,
});
