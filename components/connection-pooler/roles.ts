/** The two roles of the pooler's tasks (R-SEC-4): ECS's, which reads the secrets, and the processes', which may nothing. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument, serviceTrust, type Statement } from "../shared/policy-document";
import { siteOf } from "../shared/site";
import type { ConnectionPoolerArgs } from "./args";

export interface PoolerRoles {
    readonly executionRoleArn: pulumi.Output<string>;
    readonly taskRoleArn: pulumi.Output<string>;
    /** A task that starts before its role may read the secrets fails. */
    readonly policies: pulumi.Resource[];
}

export function createPoolerRoles(
    name: string,
    args: ConnectionPoolerArgs,
    logGroupArn: pulumi.Output<string>,
    parent: pulumi.Resource,
): PoolerRoles {
    const assumeRolePolicy = siteOf(parent).apply((site) => serviceTrust("ecs-tasks.amazonaws.com", site));
    const execution = new aws.iam.Role(
        `${name}-execution`,
        { description: `ECS starts the tasks of ${name}: image, secrets, log`, assumeRolePolicy },
        { parent },
    );
    const policy = new aws.iam.RolePolicy(
        `${name}-execution`,
        {
            role: execution.name,
            policy: pulumi
                .all([
                    logGroupArn,
                    args.imageRepositoryArn,
                    args.secretsKeyArn,
                    args.credentials.secretArn,
                    args.masterSecretArn,
                    pulumi.output(args.certificateSecretArn),
                ])
                .apply(([log, repository, key, ...secrets]) =>
                    policyDocument(executionStatements(log, repository, key, secrets.filter(isText))),
                ),
        },
        { parent: execution },
    );
    const task = new aws.iam.Role(
        `${name}-task`,
        { description: `Processes of ${name}: no AWS service`, assumeRolePolicy },
        { parent },
    );
    return { executionRoleArn: execution.arn, taskRoleArn: task.arn, policies: [policy] };
}

function isText(value: string | undefined): value is string {
    return value !== undefined;
}

function executionStatements(log: string, repository: string, key: string, secrets: readonly string[]): Statement[] {
    const allow = (Sid: string, Action: readonly string[], Resource: string | readonly string[]) =>
        ({ Sid, Effect: "Allow", Action, Resource }) as const;
    return [
        // This action has no resource to name (Service Authorization Reference, ECR).
        allow("Login", ["ecr:GetAuthorizationToken"], "*"),
        allow(
            "Pull",
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            repository,
        ),
        allow("Log", ["logs:CreateLogStream", "logs:PutLogEvents"], `${log}:*`),
        allow("ReadSecrets", ["secretsmanager:GetSecretValue"], secrets),
        allow("DecryptSecrets", ["kms:Decrypt"], key),
    ];
}
