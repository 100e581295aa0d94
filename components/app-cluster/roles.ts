/** The roles of the application's tasks (R-SEC-4): the processes' may record a session of ECS Exec, where people may open one. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { allow, policyDocument, type Statement } from "../shared/policy-document";
import { createTaskRoles, type TaskRoles } from "../shared/task-roles";
import type { AppClusterArgs } from "./args";

export function createAppRoles(
    name: string,
    args: AppClusterArgs,
    logGroupArns: readonly pulumi.Input<string>[],
    auditLogGroupArn: pulumi.Input<string>,
    ownSecretArns: readonly pulumi.Input<string>[],
    opts: ChildOptions,
): TaskRoles {
    const grants = pulumi
        .output({
            repository: args.imageRepositoryArn,
            logGroups: [...logGroupArns],
            secrets: [...args.secretArns, ...ownSecretArns],
            keys: [args.secretsKeyArn, ...(args.secretsKeyArns ?? [])],
        })
        .apply((arns) => ({ ...arns, secrets: [...new Set(arns.secrets)], keys: [...new Set(arns.keys)] }));
    const { executeCommand } = args;
    const processes = `${executeCommand ? "audited sessions, no other" : "no"} AWS service`;
    const roles = createTaskRoles(name, { grants, processes }, opts);
    if (!executeCommand) {
        return roles;
    }
    const sessions = new aws.iam.RolePolicy(
        `${name}-task`,
        {
            role: roles.task.name,
            policy: pulumi
                .all([auditLogGroupArn, args.logsKeyArn])
                .apply(([log, key]) => policyDocument(sessionStatements(log, key))),
        },
        { ...opts, parent: roles.task },
    );
    return { ...roles, policies: [...roles.policies, sessions] };
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
