/**
 * What CI may do. Pure (R-SEC-4).
 *
 * Preview: AWS's ReadOnlyAccess, without the data and secrets that it would also read. A pull request runs code that
 * nobody reviewed yet: whoever has the role changes nothing and reads no data. A preview has to decrypt the state's
 * secrets (docs/ci.md says who can read them that way).
 *
 * Drift: ReadOnlyAccess too, and the secrets and parameters that the state holds: a refresh compares them. Only what is
 * on the branch main assumes it (docs/decisions/0069).
 *
 * Deploy: AWS's PowerUserAccess, which holds no IAM, and the right to write roles under the environment's path with the
 * environment's permissions boundary. So a pipeline can make any role that the platform needs, and none that can do
 * more than the boundary says; the roles of CI and the boundary itself lie outside of its path, for an administrator.
 * So do the roles of the rotation functions, whose templates of AWS know no path and no boundary: an administrator
 * makes the first deployment of an environment, and any change of components/database-cluster/rotation.ts.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
 */
import type { Site, Statement } from "../shared/policy-document";

export const GITHUB_HOST = "token.actions.githubusercontent.com";
export const GITHUB_AUDIENCE = "sts.amazonaws.com";

/** What is deployed, and searched for drift: the default branch. */
export const MAIN = "refs/heads/main";

/** Which run of the repository may assume a role: GitHub's `sub` claim, whole, never a pattern. */
export const subjectOf = {
    preview: (repository: string) => `repo:${repository}:pull_request`,
    /** A scheduled run is one of the default branch, which is `main` here. */
    drift: (repository: string) => `repo:${repository}:ref:${MAIN}`,
    deploy: (repository: string, environment: string) => `repo:${repository}:environment:${environment}`,
};

/**
 * @param ref git reference of the run, where the subject does not say it: an environment's subject is the same on every
 *   branch, and GitHub asks whether the branch may use the environment only if somebody set it so. AWS reads the claim
 *   since 2026 ("AWS STS now supports validation of select identity provider specific claims").
 */
export function githubTrust(providerArn: string, subject: string, ref?: string): Statement[] {
    const claims = { aud: GITHUB_AUDIENCE, sub: subject, ...(ref === undefined ? {} : { ref }) };
    return [
        {
            Sid: "GitHubActions",
            Effect: "Allow",
            Principal: { Federated: providerArn },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: {
                StringEquals: Object.fromEntries(
                    Object.entries(claims).map(([claim, value]) => [`${GITHUB_HOST}:${claim}`, value]),
                ),
            },
        },
    ];
}

const SECRET_READS = ["secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"];

/** Reads that ReadOnlyAccess holds and CI has no use for: personal data, contents of stores and logs. */
const DATA_READS = [
    // ReadOnlyAccess has AdminGet*, AdminList* and List*: who is in a group comes with e-mail addresses too.
    "cognito-idp:AdminGet*",
    "cognito-idp:AdminList*",
    "cognito-idp:ListUsers*",
    "dynamodb:BatchGetItem",
    "dynamodb:GetItem",
    "dynamodb:PartiQLSelect",
    "dynamodb:Query",
    "dynamodb:Scan",
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:GetLogRecord",
    "logs:GetQueryResults",
    "logs:StartLiveTail",
    "logs:StartQuery",
    "rds:DownloadCompleteDBLogFile",
    "rds:DownloadDBLogFilePortion",
    // Whom a message did not reach, with the address.
    "ses:GetMessageInsights",
    "ses:GetSuppressedDestination",
    "ses:ListSuppressedDestinations",
    "sqs:ReceiveMessage",
    "ec2:GetPasswordData",
    "ec2:GetConsoleOutput",
    "ec2:GetConsoleScreenshot",
    // Whole requests: other web ACLs' samples have tokens and session cookies in their headers.
    "wafv2:GetSampledRequests",
];

const OBJECT_READS = ["s3:GetObject", "s3:GetObjectVersion"];

/** Buckets whose objects are data or logs, by what follows the environment's prefix; no object of theirs is Pulumi's. */
const DATA_BUCKETS = [
    "access-logs",
    "log-archive",
    "config-history",
    "edge-logs",
    "edge-assets",
    "elasticsearch-snapshots",
];

/** Their objects, of every environment: two of them may share an account. */
const dataObjects = (site: Site): string[] =>
    DATA_BUCKETS.map((bucket) => `arn:${site.partition}:s3:::integers-*-${bucket}-*/*`);

/**
 * The failover plan and its health checks, which a preview and a search for drift look up; ReadOnlyAccess is AWS's and
 * need not hold a service as new as this one (ARC Developer Guide, "Read-only permissions").
 */
function readFailoverPlan(site: Site, namePrefix: string): Statement {
    return {
        Sid: "ReadFailoverPlan",
        Effect: "Allow",
        Action: [
            "arc-region-switch:GetPlan",
            "arc-region-switch:ListRoute53HealthChecks",
            "arc-region-switch:ListTagsForResource",
        ],
        Resource: `arn:${site.partition}:arc-region-switch::${site.accountId}:plan/${namePrefix}:*`,
    };
}

/**
 * Each preview asks Secrets Manager for the first passwords (shared/generated-secret.ts). ReadOnlyAccess does not hold
 * it: what it answers is made up anew and nobody's secret. The action knows no resource (Service Authorization Reference).
 */
const GENERATE_PASSWORDS: Statement = {
    Sid: "GeneratePasswords",
    Effect: "Allow",
    Action: "secretsmanager:GetRandomPassword",
    Resource: "*",
};

export function previewStatements(site: Site, namePrefix: string): Statement[] {
    return [
        readFailoverPlan(site, namePrefix),
        GENERATE_PASSWORDS,
        { Sid: "NoDataNoSecrets", Effect: "Deny", Action: [...SECRET_READS, ...DATA_READS], Resource: "*" },
        {
            // Parameters that AWS publishes (image ids) belong to no account and stay readable.
            Sid: "NoParametersOfTheAccount",
            Effect: "Deny",
            Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "ssm:GetParameterHistory"],
            Resource: `arn:${site.partition}:ssm:*:${site.accountId}:parameter/*`,
        },
        {
            Sid: "NoObjects",
            Effect: "Deny",
            Action: OBJECT_READS,
            Resource: [`arn:${site.partition}:s3:::${namePrefix}-*/*`, ...dataObjects(site)],
        },
    ];
}

/** Secrets whose values people put, by what follows the environment's prefix: the state holds none of them. */
const PEOPLES_SECRETS = ["rails"];

/** @param environment as the default tag `Environment` has it, by which secrets of two environments are told apart */
export function driftStatements(site: Site, namePrefix: string, environment: string): Statement[] {
    const secrets = `arn:${site.partition}:secretsmanager:*:${site.accountId}:secret:`;
    return [
        readFailoverPlan(site, namePrefix),
        {
            // What GetWebACLForResource depends on (Service Authorization Reference, WAF V2); newer than ReadOnlyAccess.
            Sid: "ReadFirewallOfLoadBalancers",
            Effect: "Allow",
            Action: "elasticloadbalancing:GetLoadBalancerWebACL",
            Resource: `arn:${site.partition}:elasticloadbalancing:*:${site.accountId}:loadbalancer/app/*`,
        },
        { Sid: "NoData", Effect: "Deny", Action: DATA_READS, Resource: "*" },
        {
            Sid: "NoObjectsOfDataBuckets",
            Effect: "Deny",
            Action: OBJECT_READS,
            Resource: dataObjects(site),
        },
        {
            Sid: "NoSecretsThatPeoplePut",
            Effect: "Deny",
            Action: SECRET_READS,
            // Secrets Manager ends each ARN with a hyphen and six characters.
            Resource: PEOPLES_SECRETS.map((name) => `${secrets}${namePrefix}/${name}-*`),
        },
        {
            Sid: "SecretsOfTheState",
            Effect: "Allow",
            Action: "secretsmanager:GetSecretValue",
            Resource: `${secrets}*`,
            Condition: { StringEquals: { "aws:ResourceTag/Environment": environment } },
        },
        {
            Sid: "DecryptThroughServices",
            Effect: "Allow",
            Action: "kms:Decrypt",
            Resource: `arn:${site.partition}:kms:*:${site.accountId}:key/*`,
            Condition: {
                StringLike: { "kms:ViaService": ["secretsmanager", "ssm", "s3"].map((s) => `${s}.*.amazonaws.com`) },
            },
        },
    ];
}

/** ARNs of the path's roles, policies and instance profiles. */
export function underPath(site: Site, kind: "role" | "policy" | "instance-profile", iamPath: string): string {
    return `arn:${site.partition}:iam::${site.accountId}:${kind}${iamPath}*`;
}

/**
 * What PowerUserAccess holds and no deployment needs: to become another role, of which an account may have some that trust
 * all of it (AWS CDK's bootstrap makes such, for administrators), to delete evidence before its time, and to give a
 * registered domain away.
 */
const NEVER = ["sts:AssumeRole", "s3:BypassGovernanceRetention", "route53domains:*"];

export function deployStatements(site: Site, iamPath: string, boundaryArn: string): Statement[] {
    const roles = underPath(site, "role", iamPath);
    return [
        { Sid: "ReadIam", Effect: "Allow", Action: ["iam:Get*", "iam:List*"], Resource: "*" },
        {
            // The actions for which IAM knows the condition; each can widen what a role may do.
            Sid: "WriteRolesWithinBoundary",
            Effect: "Allow",
            Action: [
                "iam:CreateRole",
                "iam:AttachRolePolicy",
                "iam:DetachRolePolicy",
                "iam:PutRolePolicy",
                "iam:DeleteRolePolicy",
                "iam:PutRolePermissionsBoundary",
            ],
            Resource: roles,
            Condition: { StringEquals: { "iam:PermissionsBoundary": boundaryArn } },
        },
        {
            Sid: "ManageRolesOfTheEnvironment",
            Effect: "Allow",
            Action: [
                "iam:DeleteRole",
                "iam:TagRole",
                "iam:UntagRole",
                "iam:UpdateRole",
                "iam:UpdateRoleDescription",
                "iam:UpdateAssumeRolePolicy",
                "iam:PassRole",
            ],
            Resource: roles,
        },
        {
            Sid: "ManagePoliciesOfTheEnvironment",
            Effect: "Allow",
            Action: [
                "iam:CreatePolicy",
                "iam:CreatePolicyVersion",
                "iam:DeletePolicy",
                "iam:DeletePolicyVersion",
                "iam:SetDefaultPolicyVersion",
                "iam:TagPolicy",
                "iam:UntagPolicy",
            ],
            Resource: underPath(site, "policy", iamPath),
        },
        {
            Sid: "ManageInstanceProfilesOfTheEnvironment",
            Effect: "Allow",
            Action: [
                "iam:AddRoleToInstanceProfile",
                "iam:CreateInstanceProfile",
                "iam:DeleteInstanceProfile",
                "iam:RemoveRoleFromInstanceProfile",
                "iam:TagInstanceProfile",
                "iam:UntagInstanceProfile",
            ],
            Resource: underPath(site, "instance-profile", iamPath),
        },
        {
            // EKS registers its issuer with IAM so that pods can have roles.
            Sid: "ManageClusterIssuers",
            Effect: "Allow",
            Action: [
                "iam:CreateOpenIDConnectProvider",
                "iam:DeleteOpenIDConnectProvider",
                "iam:TagOpenIDConnectProvider",
                "iam:UntagOpenIDConnectProvider",
                "iam:UpdateOpenIDConnectProviderThumbprint",
            ],
            // The whole host: who may name an issuer of his own needs no role of ours any more.
            Resource: `arn:${site.partition}:iam::${site.accountId}:oidc-provider/oidc.eks.${site.region}.amazonaws.com/*`,
        },
        { Sid: "Never", Effect: "Deny", Action: NEVER, Resource: "*" },
    ];
}
