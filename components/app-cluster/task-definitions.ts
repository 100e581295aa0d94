import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AppClusterArgs, ServiceArgs } from "./args";
import { collectorConfig } from "./collector-config";
import { COLLECTOR, containerDefinitions, type TaskInputs, WRITABLE } from "./containers";
import type { ChildOptions } from "../shared/child-options";
import { HEALTH_PATH } from "../shared/health-path";
import { APPLICATION_PORT } from "../shared/ports";
import { siteOf } from "../shared/site";
import type { TaskRoles } from "../shared/task-roles";

interface TaskDefinitionArgs {
    readonly role: TaskInputs["role"];
    readonly app: AppClusterArgs;
    readonly size: Pick<ServiceArgs, "cpu" | "memoryMiB" | "command">;
    readonly logGroup: aws.cloudwatch.LogGroup;
    readonly roles: TaskRoles;
    readonly variables: Readonly<Record<string, pulumi.Input<string>>>;
    /** ARNs; the values never come here. */
    readonly secrets: Readonly<Record<string, pulumi.Input<string>>>;
    readonly telemetry: { readonly metricsUrl: pulumi.Input<string>; readonly tracesEndpoint: pulumi.Input<string> };
}

/** The task definition of one role; all roles use the same image (R-APP-1). */
export function createTaskDefinition(
    name: string,
    args: TaskDefinitionArgs,
    opts: ChildOptions,
): aws.ecs.TaskDefinition {
    const { app, size, role } = args;
    const family = `integers-${app.environment}-${role}`;
    return new aws.ecs.TaskDefinition(
        name,
        {
            family,
            // Both, so that switching capacity needs no new task definition.
            requiresCompatibilities: ["FARGATE", "EC2"],
            networkMode: "awsvpc",
            // An old revision stays: the circuit breaker rolls back to it.
            skipDestroy: true,
            cpu: String(size.cpu),
            memory: String(size.memoryMiB),
            runtimePlatform: { cpuArchitecture: app.cpuArchitecture, operatingSystemFamily: "LINUX" },
            executionRoleArn: args.roles.executionRoleArn,
            taskRoleArn: args.roles.task.arn,
            volumes: Object.keys(WRITABLE).map((volume) => ({ name: volume })),
            containerDefinitions: pulumi
                .all([
                    app.imageRepositoryUrl,
                    args.logGroup.name,
                    siteOf(opts.parent),
                    pulumi.all(args.variables),
                    pulumi.all(args.secrets),
                    pulumi.output(args.telemetry),
                ])
                .apply(([repository, logGroup, { region }, variables, secrets, telemetry]) =>
                    JSON.stringify(
                        containerDefinitions({
                            role,
                            image: `${repository}@${app.imageDigest}`,
                            collectorImage: `${repository}@${app.collectorDigest}`,
                            collectorConfig: collectorConfig({
                                ...telemetry,
                                environment: app.environment,
                                memoryLimitMiB: COLLECTOR.limitMiB,
                            }),
                            command: size.command,
                            port: app.port ?? APPLICATION_PORT,
                            healthPath: app.healthPath ?? HEALTH_PATH,
                            variables,
                            secrets,
                            logGroup,
                            region,
                        }),
                    ),
                ),
        },
        { ...opts, dependsOn: args.roles.policies },
    );
}
