/** CI's identities by OIDC: no long-lived key exists. GitHub is the issuer; another one is another row of this file. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { managedPolicyArn, policyDocument } from "../shared/policy-document";
import type { OidcProvider } from "./args";
import {
    deployStatements,
    driftStatements,
    GITHUB_AUDIENCE,
    GITHUB_HOST,
    githubTrust,
    MAIN,
    previewStatements,
    subjectOf,
} from "./ci-policies";
import type { Context } from "./context";

interface CiRoles {
    readonly previewRole: aws.iam.Role;
    readonly driftRole: aws.iam.Role;
    readonly deployRole: aws.iam.Role;
}

interface CiRolesArgs {
    readonly environment: string;
    /** `owner/name`. */
    readonly repository: string;
    readonly oidcProvider: OidcProvider;
    readonly boundary: aws.iam.Policy;
}

export function createCiRoles(context: Context, args: CiRolesArgs): CiRoles {
    const { namePrefix, site, iamPath } = context;
    const providerArn = oidcProviderArn(context, args.oidcProvider);
    const previewRole = createRole(context, "preview", providerArn, {
        description: "CI: pulumi preview of a pull request; reads, and no data",
        subject: subjectOf.preview(args.repository),
        managedPolicy: "ReadOnlyAccess",
        maxSessionSeconds: 3600,
        inline: site.apply((s) => policyDocument(previewStatements(s, namePrefix))),
    });
    const driftRole = createRole(context, "drift", providerArn, {
        description: "CI: nightly search for drift, from the branch main alone; reads, secrets of the state included",
        subject: subjectOf.drift(args.repository),
        managedPolicy: "ReadOnlyAccess",
        maxSessionSeconds: 3600,
        inline: site.apply((s) => policyDocument(driftStatements(s, namePrefix, args.environment))),
    });
    const deployRole = createRole(context, "deploy", providerArn, {
        description: `CI: pulumi up, from GitHub's environment ${args.environment} alone`,
        subject: subjectOf.deploy(args.repository, args.environment),
        ref: MAIN,
        managedPolicy: "PowerUserAccess",
        // A first deployment (databases, EKS, CDN) outlasts one hour.
        maxSessionSeconds: 4 * 3600,
        inline: pulumi
            .all([site, args.boundary.arn])
            .apply(([s, boundaryArn]) => policyDocument(deployStatements(s, iamPath, boundaryArn))),
    });
    return { previewRole, driftRole, deployRole };
}

interface CiRole {
    readonly description: string;
    readonly subject: string;
    /** Git reference of the run, where the subject does not say it. @default any */
    readonly ref?: string;
    readonly managedPolicy: string;
    readonly maxSessionSeconds: number;
    readonly inline: pulumi.Input<string>;
}

function createRole(context: Context, purpose: string, providerArn: pulumi.Output<string>, spec: CiRole): aws.iam.Role {
    const { name, namePrefix, site, parent } = context;
    const role = new aws.iam.Role(
        `${name}-ci-${purpose}`,
        {
            name: `${namePrefix}-ci-${purpose}`,
            description: spec.description,
            maxSessionDuration: spec.maxSessionSeconds,
            assumeRolePolicy: providerArn.apply((arn) => policyDocument(githubTrust(arn, spec.subject, spec.ref))),
        },
        { parent },
    );
    new aws.iam.RolePolicyAttachment(
        `${name}-ci-${purpose}-managed`,
        {
            role: role.name,
            policyArn: site.apply((s) => managedPolicyArn(s, spec.managedPolicy)),
        },
        { parent },
    );
    new aws.iam.RolePolicy(`${name}-ci-${purpose}-policy`, { role: role.name, policy: spec.inline }, { parent });
    return role;
}

function oidcProviderArn(context: Context, provider: OidcProvider): pulumi.Output<string> {
    if (!provider.create) {
        return pulumi.output(provider.providerArn);
    }
    return new aws.iam.OpenIdConnectProvider(
        `${context.name}-github`,
        // No thumbprints: for GitHub, AWS trusts its own list of authorities.
        { url: `https://${GITHUB_HOST}`, clientIdLists: [GITHUB_AUDIENCE] },
        { parent: context.parent },
    ).arn;
}
