/** The roles of the pooler's tasks: ECS's may read the three secrets, the processes' has no permissions (R-SEC-4). */
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "../shared/child-options";
import { createTaskRoles, type TaskRoles } from "../shared/task-roles";
import type { ConnectionPoolerArgs } from "./args";

export function createPoolerRoles(
    name: string,
    args: ConnectionPoolerArgs,
    logGroupArn: pulumi.Output<string>,
    opts: ChildOptions,
): TaskRoles {
    const certificate = pulumi.output(args.certificateSecretArn);
    const grants = pulumi
        .output({
            repository: args.imageRepositoryArn,
            logGroups: logGroupArn,
            keys: args.secretsKeyArn,
            secrets: [args.credentials.secretArn, args.masterSecretArn, certificate],
        })
        .apply((arns) => ({ ...arns, secrets: arns.secrets.filter((arn) => arn !== undefined) }));
    return createTaskRoles(name, { grants, processes: "no AWS service" }, opts);
}
