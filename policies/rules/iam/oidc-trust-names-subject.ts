import { type Statement, statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { View } from "../../lib/view";

/** A subject whose owner or repository is a wildcard names none. */
function namesRepository(s: Statement): boolean {
    return ["StringEquals", "StringLike", "ForAnyValue:StringEquals", "ForAnyValue:StringLike"].some((test) => {
        const block = s.condition.get(test);
        const subjects = new View({ subject: (block as Record<string, unknown> | undefined)?.[SUBJECT] }).texts(
            "subject",
        );
        return subjects.length > 0 && subjects.every((subject) => /^repo:[^*:/]+\/[^:]+/.test(subject));
    });
}
const SUBJECT = "token.actions.githubusercontent.com:sub";

export const rule = resourceRule({
    name: "oidc-trust-names-subject",
    family: "iam",
    description: "A role for GitHub Actions names the repository that may assume it.",
    severity: "critical",
    covers: ["CKV_AWS_358"],
    remediation: "Add a condition on token.actions.githubusercontent.com:sub with the repository.",
    types: ["iam:Role"],
    check: (role) =>
        statementsOf(role, "assumeRolePolicy")
            .filter((s) => s.allows && s.principals.some((p) => p.includes("token.actions.githubusercontent.com")))
            .filter((s) => !namesRepository(s))
            .map(() => "any repository of GitHub may assume it; add a condition on its sub"),
});
