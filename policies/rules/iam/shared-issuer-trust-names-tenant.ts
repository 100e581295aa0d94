import { both, tellOf } from "../../lib/find";
import { type Statement, statementsOf } from "../../lib/iam-document";
import { resourceRule } from "../../lib/rule";
import { SHARED_ISSUERS } from "../../lib/shared-issuers";

const trusts = (s: Statement, issuer: string): boolean =>
    s.principalsOf("Federated").some((principal) => principal.replace(/^arn:.*:oidc-provider\//, "") === issuer);

export const rule = resourceRule({
    name: "shared-issuer-trust-names-tenant",
    family: "iam",
    description:
        "A role for an identity provider that others use, too (GitLab, HCP Terraform, Cognito), names whose tokens may assume it.",
    severity: "high",
    covers: ["R-SEC-4"],
    level: "advisory",
    remediation:
        "Add a condition on the issuer's sub (Pulumi Cloud, Vercel, Cognito: aud) with your organization, project or pool.",
    types: ["iam:Role"],
    check: (role) =>
        tellOf(
            statementsOf(role, "assumeRolePolicy").flatMap((s) => SHARED_ISSUERS.map((by) => ({ s, by }))),
            ({ s, by }) =>
                both(
                    () => trusts(s, by.issuer),
                    () => s.allows && by.isAsked(s) && !by.names(s),
                ),
            ({ by }) => `whoever has an account at ${by.issuer} may assume it; add a condition on ${by.key}`,
        ),
});
