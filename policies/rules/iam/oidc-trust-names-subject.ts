import { both, tellOf } from "../../lib/find";
import { statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { claimNames } from "../../lib/web-identity";

/** GitHub Enterprise may have an issuer of its own, under the enterprise's name. */
const SUBJECT = /^token\.actions\.githubusercontent\.com(\/[\w-]+)?:sub$/i;
/** Claims that anybody with a repository can choose; "repo" is followed by owner/repository. */
const CHOSEN_BY_ANYBODY = ["workflow", "environment", "ref", "context", "head_ref", "base_ref"];

/** A subject begins with a claim and its value; one whose owner is a wildcard names nobody. */
function namesOwner(subject: string): boolean {
    const [claim = "", value = ""] = subject.split(":");
    return claim === "repo"
        ? /^[^*/]+\/[^/]+/.test(value)
        : !CHOSEN_BY_ANYBODY.some((chosen) => claim.startsWith(chosen)) && !["", "*"].includes(value);
}

export const rule = resourceRule({
    name: "oidc-trust-names-subject",
    family: "iam",
    description: "A role for GitHub Actions names the repository that may assume it.",
    severity: "critical",
    covers: ["CKV_AWS_358", "CKV_AWS_393"],
    remediation: "Add a condition on token.actions.githubusercontent.com:sub with the repository.",
    types: ["iam:Role"],
    check: (role) =>
        tellOf(
            statementsOf(role, "assumeRolePolicy"),
            (s) =>
                both(
                    () => s.principalsOf("Federated").some((p) => p.includes("token.actions.githubusercontent.com")),
                    () => s.allows && !claimNames(s, SUBJECT, namesOwner),
                ),
            () => "any repository of GitHub may assume it; add a condition on its sub",
        ),
});
