import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument } from "../shared/policy-document";
import { createServiceRole } from "../shared/service-role";
import { siteOf } from "../shared/site";
import type { TaskRoles } from "../shared/task-roles";
import type { AppClusterArgs } from "./args";
import { strategyOf } from "./strategy";

interface MigrationArgs {
    readonly app: AppClusterArgs;
    readonly clusterArn: pulumi.Input<string>;
    readonly instanceProvider: pulumi.Input<string>;
    /** ARN of the migration's task definition without a revision: ECS runs the newest. */
    readonly taskDefinitionFamilyArn: pulumi.Input<string>;
    readonly roles: TaskRoles;
}

/**
 * Starts the migration task when a deployment of a service begins (R-APP-6). The new tasks wait in `schema-gate` until
 * it is done; the old ones serve meanwhile. A failed migration lets the gate run out, and the deployment rolls back.
 *
 * Target and role name no revision, so that no deployment changes them. The event comes a second after such a change,
 * when "new or updated targets might not be immediately invoked" (EventBridge API Reference, PutTargets), and
 * EventBridge drops an event without a retry if IAM does not know the new permission yet.
 */
export class MigrationTrigger extends pulumi.ComponentResource {
    constructor(name: string, args: MigrationArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:app:MigrationTrigger", name, {}, opts);
        const { app } = args;
        const rule = new aws.cloudwatch.EventRule(
            name,
            {
                description: "A deployment of the web service has begun",
                state: app.migrates === false ? "DISABLED" : "ENABLED",
                eventPattern: pulumi.output(args.clusterArn).apply((clusterArn) =>
                    JSON.stringify({
                        source: ["aws.ecs"],
                        "detail-type": ["ECS Deployment State Change"],
                        detail: { eventName: ["SERVICE_DEPLOYMENT_IN_PROGRESS"] },
                        resources: [{ suffix: `/${clusterArn.split("/").at(-1)!}/web` }],
                    }),
                ),
            },
            { parent: this },
        );
        const role = this.createRole(name, args);
        // The migration is short and must not be interrupted: on demand alone.
        const strategy = pulumi
            .output(args.instanceProvider)
            .apply((provider) => strategyOf(app.capacity, { onDemandBase: 1, spotPercent: 0 }, provider));
        new aws.cloudwatch.EventTarget(
            name,
            {
                rule: rule.name,
                arn: args.clusterArn,
                roleArn: role.arn,
                retryPolicy: { maximumEventAgeInSeconds: 300, maximumRetryAttempts: 3 },
                ecsTarget: {
                    taskDefinitionArn: args.taskDefinitionFamilyArn,
                    taskCount: 1,
                    capacityProviderStrategies: strategy,
                    propagateTags: "TASK_DEFINITION",
                    networkConfiguration: {
                        subnets: app.subnetIds,
                        securityGroups: [app.securityGroupId],
                        assignPublicIp: false,
                    },
                },
            },
            { parent: this },
        );
        this.registerOutputs({});
    }

    private createRole(name: string, args: MigrationArgs): aws.iam.Role {
        const description = "EventBridge starts the migration task";
        const role = createServiceRole(
            name,
            { service: "events.amazonaws.com", description, site: siteOf(this) },
            { parent: this },
        );
        new aws.iam.RolePolicy(
            name,
            {
                role: role.name,
                policy: pulumi
                    .all([
                        args.taskDefinitionFamilyArn,
                        args.clusterArn,
                        args.roles.executionRoleArn,
                        args.roles.task.arn,
                    ])
                    .apply(([family, cluster, execution, process]) =>
                        policyDocument([
                            {
                                Sid: "RunMigration",
                                Effect: "Allow",
                                Action: "ecs:RunTask",
                                Resource: [family, `${family}:*`],
                                Condition: { ArnEquals: { "ecs:cluster": cluster } },
                            },
                            {
                                // A task that takes over tags is refused without it (ECS Developer Guide, "Amazon ECS
                                // EventBridge IAM Role"); a task that does not exist yet has no ARN to name.
                                Sid: "TagWhatIsRun",
                                Effect: "Allow",
                                Action: "ecs:TagResource",
                                Resource: `${cluster.replace(":cluster/", ":task/")}/*`,
                                Condition: { StringEquals: { "ecs:CreateAction": "RunTask" } },
                            },
                            {
                                Sid: "PassRoles",
                                Effect: "Allow",
                                Action: "iam:PassRole",
                                Resource: [execution, process],
                                Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
                            },
                        ]),
                    ),
            },
            { parent: role },
        );
        return role;
    }
}
