/** Issuers of tokens that many organizations use, and whether a trust policy says whose tokens it takes. */
import type { Statement } from "./iam-document";
import { claimNames } from "./web-identity";

/**
 * Issuers that give tokens to all their customers, and the claim that says to which: AWS asks for it in each new trust policy
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html). GitHub's workflows
 * have a rule of their own; the page's issuers of one product (Azure Sentinel, Turbonomic) are left out.
 */
const TENANT_CLAIM = {
    "gitlab.com": "sub",
    "app.terraform.io": "sub",
    "agent.buildkite.com": "sub",
    "oidc.codefresh.io": "sub",
    "studio.datachain.ai/api": "sub",
    "scalr.io": "sub",
    "proidc.upbound.io": "sub",
    "oidc-configuration.audit-log.githubusercontent.com": "sub",
    "tokens.cloud.shisho.dev": "sub",
    "oidc.vercel.com": "aud",
    "api.pulumi.com/oidc": "aud",
    "sandboxes.cloud": "aud",
    "cognito-identity.amazonaws.com": "aud",
} as const;

/**
 * `project_path:acme/shop:...`, `organization:acme:...`: what is named comes after the first colon, in `https://github.com/acme`
 * after the host. An audience has no wildcard.
 */
const NAMED = { sub: /^(?:https:\/\/[^/*?]+\/|[^:*?]+:)[^:*?/]/, aud: /^[^*?]+$/ };

export const SHARED_ISSUERS = Object.entries(TENANT_CLAIM).map(([issuer, claim]) => {
    const begin = issuer.replaceAll(".", "\\.");
    return {
        issuer,
        key: `${issuer}:${claim}`,
        names: (s: Statement) =>
            claimNames(s, new RegExp(`^${begin}:${claim}$`, "i"), (value) => NAMED[claim].test(value)),
        // Its tokens have no claim of another issuer: whoever is meant, it is not this one.
        isAsked: (s: Statement) => !claimNames(s, new RegExp(`^(?!${begin}:).+:(sub|aud)$`, "i"), () => true),
    };
});
