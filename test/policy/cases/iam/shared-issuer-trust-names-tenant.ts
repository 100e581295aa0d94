import { resourceCases } from "../../cases";
import { ABSENT, UNKNOWN } from "../../harness";

const PROVIDERS = "arn:aws:iam::123456789012:oidc-provider/";
const AUDIT_LOG = "oidc-configuration.audit-log.githubusercontent.com";
const COGNITO = "cognito-identity.amazonaws.com";
const trusts = (principal: unknown, condition?: object, effect = "Allow") => ({
    assumeRolePolicy: {
        Statement: [
            {
                Effect: effect,
                Action: "sts:AssumeRoleWithWebIdentity",
                Principal: { Federated: principal },
                ...(condition && { Condition: condition }),
            },
        ],
    },
});
const like = (issuer: string, value: string | string[], claim = "sub") =>
    trusts(`${PROVIDERS}${issuer}`, { StringLike: { [`${issuer}:${claim}`]: value } });

export const cases = resourceCases({
    compliant: like("gitlab.com", "project_path:acme/shop:ref_type:branch:ref:main"),
    passing: {
        "no trust policy, which the provider refuses": { assumeRolePolicy: ABSENT },
        "every project of one group": like("gitlab.com", "project_path:acme/*"),
        "an organization of HCP Terraform": like("app.terraform.io", "organization:acme:project:*:workspace:*"),
        "an organization of Pulumi Cloud": like("api.pulumi.com/oidc", "aws:acme", "aud"),
        "an enterprise whose audit log GitHub streams": like(AUDIT_LOG, "https://github.com/acme"),
        "a pool of Cognito": trusts(COGNITO, { StringEquals: { [`${COGNITO}:aud`]: "eu-west-1:1a2b" } }),
        "a denial": trusts(`${PROVIDERS}gitlab.com`, undefined, "Deny"),
        "an issuer of one's own": trusts(`${PROVIDERS}gitlab.example.com`),
        "GitHub, which has a rule of its own": trusts(`${PROVIDERS}token.actions.githubusercontent.com`),
        "a provider that is known after apply, and the claim of one": trusts(UNKNOWN, {
            StringEquals: { "token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/main" },
        }),
        "a role that is known after apply": {
            assumeRolePolicy: { Statement: { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: UNKNOWN } } },
        },
    },
    violating: {
        "no condition": trusts(`${PROVIDERS}app.terraform.io`),
        "no condition, in China": trusts("arn:aws-cn:iam::123456789012:oidc-provider/gitlab.com"),
        "the audience alone, which everybody's token has": trusts(`${PROVIDERS}gitlab.com`, {
            StringEquals: { "gitlab.com:aud": "https://gitlab.com" },
        }),
        "every project": like("gitlab.com", "project_path:*"),
        "every organization": like("app.terraform.io", "organization:*:workspace:prod:run_phase:apply"),
        "one of two is every one": like("gitlab.com", ["project_path:acme/shop:*", "*"]),
        "every organization of Pulumi Cloud": like("api.pulumi.com/oidc", "*", "aud"),
        "every enterprise's audit log": like(AUDIT_LOG, "https://github.com/*"),
        "every organization of Shisho Cloud": trusts(`${PROVIDERS}tokens.cloud.shisho.dev`),
        "every account of sandboxes.cloud": like("sandboxes.cloud", "*", "aud"),
        "a claim that a token may lack": trusts(`${PROVIDERS}gitlab.com`, {
            "ForAllValues:StringLike": { "gitlab.com:sub": "project_path:acme/*" },
        }),
        "every pool's users who have signed in": trusts(COGNITO, {
            "ForAnyValue:StringLike": { [`${COGNITO}:amr`]: "authenticated" },
        }),
        "one of two providers": trusts([`${PROVIDERS}idp.example.com`, COGNITO]),
    },
    unknown: {
        "the policy": { assumeRolePolicy: UNKNOWN },
        "the provider": trusts(UNKNOWN),
        "the condition": trusts(COGNITO, { StringEquals: { [`${COGNITO}:aud`]: UNKNOWN } }),
    },
});
