/** The most that a role of the platform may do, whatever its own policies say (R-SEC-4). */
import * as aws from "@pulumi/aws";
import { makeServiceLinkedRole, policyDocument, type Site, type Statement } from "../shared/policy-document";
import { underPath } from "./ci-policies";
import type { Context } from "./context";

/** The boundary of every role that the deploy role makes; outside of the path that the deploy role may write. */
export function createBoundary(context: Context): aws.iam.Policy {
    const { name, namePrefix, site, parent, iamPath } = context;
    return new aws.iam.Policy(
        `${name}-boundary`,
        {
            name: `${namePrefix}-boundary`,
            description: "The most that a role of the platform may do",
            policy: site.apply((s) => policyDocument(boundaryStatements(s, iamPath))),
        },
        { parent },
    );
}

/**
 * Services that the platform's roles call, and no other: a unit test reads the policies of all roles in the plans, and
 * fails for a service that is missing here as for one that nothing uses. A boundary grants nothing: a role needs its own
 * policy besides.
 */
const BOUNDARY_SERVICES = [
    "application-autoscaling",
    "aps",
    "arc-region-switch",
    "autoscaling",
    "backup",
    "cloudwatch",
    "ec2",
    "ecr",
    "ecs",
    "eks",
    "eks-auth",
    "elasticache",
    "elasticloadbalancing",
    "events",
    "fis",
    "kms",
    "logs",
    "rds",
    "route53",
    "s3",
    "secretsmanager",
    "servicequotas",
    "sns",
    "ssm",
    "ssmmessages",
    "states",
    "tag",
    "xray",
] as const;

/** What no workload may do, whatever its policy says: blind the audit, or give itself more. */
const NEVER = [
    "cloudtrail:DeleteTrail",
    "cloudtrail:PutEventSelectors",
    "cloudtrail:StopLogging",
    "cloudtrail:UpdateTrail",
    "kms:PutKeyPolicy",
    "kms:DisableKey",
    "kms:ScheduleKeyDeletion",
    "s3:BypassGovernanceRetention",
    "s3:PutBucketObjectLockConfiguration",
    "s3:PutAccountPublicAccessBlock",
];

export function boundaryStatements(site: Site, iamPath: string): Statement[] {
    return [
        {
            Sid: "ServicesOfThePlatform",
            Effect: "Allow",
            Action: BOUNDARY_SERVICES.map((service) => `${service}:*`),
            Resource: "*",
        },
        {
            Sid: "PassRolesOfTheEnvironment",
            Effect: "Allow",
            // Region switch asks whether the plan's role may do what its steps need.
            Action: ["iam:GetRole", "iam:PassRole", "iam:SimulatePrincipalPolicy"],
            Resource: underPath(site, "role", iamPath),
        },
        // The first drill that a schedule starts (dr-replication/drill-permissions.ts).
        makeServiceLinkedRole(site, "fis.amazonaws.com"),
        { Sid: "Never", Effect: "Deny", Action: NEVER, Resource: "*" },
    ];
}
