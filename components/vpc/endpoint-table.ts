/** The AWS services that workloads reach without leaving the VPC (R-NET-6). */
import { policyDocument } from "../shared/policy-document";

export interface EndpointService {
    readonly why: string;
    /**
     * Whether the endpoint serves principals of this account alone. `false` where callers have no identity of the
     * account at the time of the call, or the service takes no endpoint policy.
     */
    readonly ownAccountOnly: boolean;
}

/** Interface endpoints by the last part of `com.amazonaws.<region>.<service>`. */
export const interfaceEndpoints = {
    logs: { why: "every service logs to CloudWatch Logs (R-NET-3)", ownAccountOnly: true },
    monitoring: { why: "CloudWatch metrics", ownAccountOnly: true },
    "ecr.api": { why: "image manifests and authorisation (EC2.55)", ownAccountOnly: true },
    "ecr.dkr": { why: "image pulls (EC2.56)", ownAccountOnly: true },
    secretsmanager: { why: "credentials by reference (R-APP-5)", ownAccountOnly: true },
    kms: { why: "decryption of what the data keys protect", ownAccountOnly: true },
    ec2: { why: "nodes of the monitoring cluster manage their interfaces and volumes (EC2.10)", ownAccountOnly: true },
    ecs: { why: "deployments and task metadata", ownAccountOnly: true },
    "ecs-agent": { why: "container instances of the EC2 capacity (R-APP-1)", ownAccountOnly: false },
    "ecs-telemetry": { why: "container instances of the EC2 capacity (R-APP-1)", ownAccountOnly: false },
    ssm: { why: "parameters, Session Manager (EC2.57)", ownAccountOnly: true },
    // Not `ec2messages` beside it: an agent since 3.3.40 calls it no more, and regions since 2024 have none (Systems Manager
    // User Guide, "Reference: ec2messages, ssmmessages, and other API operations").
    ssmmessages: { why: "SSM agent, Session Manager and ECS Exec (R-NET-5)", ownAccountOnly: false },
    // AssumeRoleWithWebIdentity is an anonymous call: who calls is only known afterwards.
    sts: { why: "roles of the monitoring cluster's service accounts", ownAccountOnly: false },
} as const satisfies Record<string, EndpointService>;

/** Callers of this account alone: nobody can carry data out through the endpoint with another account's credentials. */
export function ownAccountPolicy(accountId: string): string {
    return policyDocument([
        {
            Sid: "OwnPrincipals",
            Effect: "Allow",
            Principal: "*",
            Action: "*",
            Resource: "*",
            Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
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
