/** The AWS services that workloads reach without leaving the VPC (R-NET-6). */
import { policyDocument, type Statement } from "../shared/policy-document";

export interface EndpointService {
    readonly why: string;
    /** Policy of the endpoint in an account. Absent: the service takes none, or no page of AWS's says that it does. */
    readonly policy?: (accountId: string) => string;
}

/** Interface endpoints by the last part of `com.amazonaws.<region>.<service>`. */
export const interfaceEndpoints = {
    logs: { why: "every service logs to CloudWatch Logs (R-NET-3)", policy: ownAccountPolicy },
    monitoring: { why: "CloudWatch metrics", policy: ownAccountPolicy },
    "ecr.api": { why: "image manifests and authorisation (EC2.55)", policy: ownAccountPolicy },
    "ecr.dkr": { why: "image pulls (EC2.56)", policy: ownAccountPolicy },
    secretsmanager: { why: "credentials by reference (R-APP-5)", policy: ownAccountPolicy },
    kms: { why: "decryption of what the data keys protect", policy: ownAccountPolicy },
    ec2: {
        why: "nodes of the monitoring cluster manage their interfaces and volumes (EC2.10)",
        policy: ownAccountPolicy,
    },
    ecs: { why: "deployments and task metadata", policy: ownAccountPolicy },
    "ecs-agent": { why: "container instances of the EC2 capacity (R-APP-1)" },
    "ecs-telemetry": { why: "container instances of the EC2 capacity (R-APP-1)" },
    ssm: { why: "parameters, Session Manager (EC2.57)", policy: ownAccountPolicy },
    // Not `ec2messages` beside it: an agent since 3.3.40 calls it no more, and regions since 2024 have none (Systems Manager
    // User Guide, "Reference: ec2messages, ssmmessages, and other API operations").
    ssmmessages: { why: "SSM agent, Session Manager and ECS Exec (R-NET-5)" },
    sts: { why: "roles of the monitoring cluster's service accounts", policy: stsPolicy },
} as const satisfies Record<string, EndpointService>;

const ownPrincipals = (accountId: string): Statement => ({
    Sid: "OwnPrincipals",
    Effect: "Allow",
    Principal: "*",
    Action: "*",
    Resource: "*",
    Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
});

/** Callers of this account alone: nobody can carry data out through the endpoint with another account's credentials. */
function ownAccountPolicy(accountId: string): string {
    return policyDocument([ownPrincipals(accountId)]);
}

/**
 * The same for STS, and whoever takes a role of this account by a token: that call is anonymous, who calls is only known
 * afterwards (aws-samples/data-perimeter-policy-examples, "sts_endpoint_policy.json").
 */
function stsPolicy(accountId: string): string {
    return policyDocument([
        ownPrincipals(accountId),
        {
            Sid: "OwnRolesByToken",
            Effect: "Allow",
            Principal: "*",
            Action: "sts:AssumeRoleWithWebIdentity",
            Resource: "*",
            Condition: { StringEquals: { "aws:ResourceAccount": accountId } },
        },
    ]);
}

/**
 * Policy of the S3 gateway endpoint: read anything that its owner lets us read (image layers of ECR, packages of Amazon
 * Linux and layers of public registries lie in buckets of other accounts), write to buckets of this account alone. A name
 * that is asked for can carry data out, into the access logs of whose bucket it is.
 */
export function s3Policy(accountId: string): string {
    return policyDocument([
        { Sid: "Read", Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" },
        {
            Sid: "OwnBuckets",
            Effect: "Allow",
            Principal: "*",
            Action: "s3:*",
            Resource: "*",
            Condition: { StringEquals: { "aws:ResourceAccount": accountId } },
        },
    ]);
}
