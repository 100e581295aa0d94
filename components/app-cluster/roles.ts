/** The roles of the application's tasks (R-SEC-4): ECS's own, which reads the secrets, and the processes'. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument, serviceTrust, type Statement } from "../shared/policy-document";
import { siteOf } from "../shared/site";
import type { AppClusterArgs } from "./args";

export interface TaskRoles {
    readonly executionRoleArn: pulumi.Output<string>;
    readonly taskRoleArn: pulumi.Output<string>;
    /** A task that starts before its roles may read the secrets fails. */
    readonly policies: pulumi.Resource[];
}

export function createTaskRoles(
    name: string,
    args: AppClusterArgs,
    logGroupArns: readonly pulumi.Input<string>[],
    auditLogGroupArn: pulumi.Input<string>,
    ownSecretArns: readonly pulumi.Input<string>[],
    parent: pulumi.Resource,
): TaskRoles {
    const assumeRolePolicy = siteOf(parent).apply((site) => serviceTrust("ecs-tasks.amazonaws.com", site));
    const execution = new aws.iam.Role(
        `${name}-execution`,
        { description: `ECS starts the tasks of ${name}: image, secrets, log`, assumeRolePolicy },
        { parent },
    );
    const executionPolicy = new aws.iam.RolePolicy(
        `${name}-execution`,
        {
            role: execution.name,
            policy: pulumi
                .all([
                    pulumi.output(args.imageRepositoryArn),
                    pulumi.output([...logGroupArns]),
                    pulumi.output([...args.secretArns, ...ownSecretArns]),
                    pulumi.output([args.secretsKeyArn, ...args.secretsKeyArns]),
                ] as const)
                .apply((grants) => policyDocument(executionStatements(...grants))),
        },
        { parent: execution },
    );
    const task = new aws.iam.Role(
        `${name}-task`,
        { description: `Processes of ${name}: audited sessions, no other AWS service`, assumeRolePolicy },
        { parent },
    );
    const taskPolicy = new aws.iam.RolePolicy(
        `${name}-task`,
        {
            role: task.name,
            policy: pulumi
                .all([auditLogGroupArn, args.logsKeyArn])
                .apply(([log, key]) => policyDocument(sessionStatements(log, key))),
        },
        { parent: task },
    );
    return {
        executionRoleArn: execution.arn,
        taskRoleArn: task.arn,
        policies: [executionPolicy, taskPolicy],
    };
}

const allow = (Sid: string, Action: readonly string[], Resource: string | readonly string[]): Statement => ({
    Sid,
    Effect: "Allow",
    Action,
    Resource,
});

export function executionStatements(
    repository: string,
    logGroups: readonly string[],
    secrets: readonly string[],
    keys: readonly string[],
): Statement[] {
    return [
        // This action has no resource to name (Service Authorization Reference, ECR).
        allow("Login", ["ecr:GetAuthorizationToken"], "*"),
        allow(
            "Pull",
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            repository,
        ),
        allow(
            "Log",
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            logGroups.map((arn) => `${arn}:*`),
        ),
        allow("ReadSecrets", ["secretsmanager:GetSecretValue"], [...new Set(secrets)]),
        allow("DecryptSecrets", ["kms:Decrypt"], [...new Set(keys)]),
    ];
}

/** ECS Exec: the agent's channel, the session's log and the key that encrypts it. */
export function sessionStatements(logGroup: string, key: string): Statement[] {
    return [
        // These actions have no resource to name (Service Authorization Reference, Session Manager Message Gateway).
        allow(
            "SessionChannel",
            [
                "ssmmessages:CreateControlChannel",
                "ssmmessages:CreateDataChannel",
                "ssmmessages:OpenControlChannel",
                "ssmmessages:OpenDataChannel",
            ],
            "*",
        ),
        allow("FindSessionLog", ["logs:DescribeLogGroups"], "*"),
        allow("SessionLog", ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"], `${logGroup}:*`),
        allow("SessionKey", ["kms:Decrypt", "kms:GenerateDataKey"], key),
    ];
}
