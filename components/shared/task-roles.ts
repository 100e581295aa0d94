/**
 * The two roles of an ECS task (R-SEC-4): the execution role, by which ECS pulls, logs and reads secrets, and the
 * processes' own.
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";
import { allow, policyDocument, serviceTrust, type Statement } from "./policy-document";
import { siteOf } from "./site";

/** What ECS needs to start a task, as ARNs. */
interface StartGrants {
    readonly repository: string;
    readonly logGroups: string | readonly string[];
    readonly secrets: string | readonly string[];
    /** Keys that encrypt the secrets. */
    readonly keys: string | readonly string[];
}

export interface TaskRoles {
    readonly executionRoleArn: pulumi.Output<string>;
    /** The processes' role. It has no permissions unless its owner adds some. */
    readonly task: aws.iam.Role;
    /** Task definitions wait for these: a task fails if it starts before its roles can read the secrets. */
    readonly policies: pulumi.Resource[];
}

interface TaskRolesArgs {
    readonly grants: pulumi.Output<StartGrants>;
    /** What the processes may do, for the description of their role. */
    readonly processes: string;
}

/** Makes `<name>-execution` and `<name>-task`. */
export function createTaskRoles(name: string, { grants, processes }: TaskRolesArgs, opts: ChildOptions): TaskRoles {
    const assumeRolePolicy = siteOf(opts.parent).apply((site) => serviceTrust("ecs-tasks.amazonaws.com", site));
    const execution = new aws.iam.Role(
        `${name}-execution`,
        { description: `ECS starts the tasks of ${name}: image, secrets, log`, assumeRolePolicy },
        opts,
    );
    const policy = new aws.iam.RolePolicy(
        `${name}-execution`,
        { role: execution.name, policy: grants.apply((arns) => policyDocument(startStatements(arns))) },
        { ...opts, parent: execution },
    );
    const task = new aws.iam.Role(
        `${name}-task`,
        { description: `Processes of ${name}: ${processes}`, assumeRolePolicy },
        opts,
    );
    return { executionRoleArn: execution.arn, task, policies: [policy] };
}

function startStatements({ repository, logGroups, secrets, keys }: StartGrants): Statement[] {
    const streams = typeof logGroups === "string" ? `${logGroups}:*` : logGroups.map((arn) => `${arn}:*`);
    return [
        // This action has no resource to name (Service Authorization Reference, ECR).
        allow("Login", ["ecr:GetAuthorizationToken"], "*"),
        allow(
            "Pull",
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            repository,
        ),
        allow("Log", ["logs:CreateLogStream", "logs:PutLogEvents"], streams),
        allow("ReadSecrets", ["secretsmanager:GetSecretValue"], secrets),
        allow("DecryptSecrets", ["kms:Decrypt"], keys),
    ];
}
