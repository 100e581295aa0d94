import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms } from "../shared/alarms";
import { APPLICATION_PORT } from "../shared/ports";
import { RUNNING_TASKS, serviceAlarms } from "./alarm-table";
import type { AppClusterArgs, ServiceArgs } from "./args";
import { ServiceScaling } from "./scaling";
import type { ServiceKind } from "./scaling-table";
import { DEPLOYMENT_PERCENT, placementOf, strategyOf } from "./strategy";

interface AppServiceArgs {
    readonly kind: ServiceKind;
    readonly size: ServiceArgs;
    readonly app: AppClusterArgs;
    readonly clusterArn: pulumi.Input<string>;
    readonly clusterName: pulumi.Input<string>;
    /** Capacity provider of the instances; unused on Fargate. */
    readonly instanceProvider: pulumi.Input<string>;
    readonly taskDefinitionArn: pulumi.Input<string>;
    /** Cloud Map service under which tasks are found. */
    readonly registryArn: pulumi.Input<string>;
    /** Alarms that roll a running deployment back. */
    readonly deploymentAlarmNames: pulumi.Input<string>[];
}

/** One ECS service with its scaling and alarms (R-APP-1 to R-APP-4, R-APP-7). */
export class AppService extends pulumi.ComponentResource {
    readonly serviceName: pulumi.Output<string>;
    readonly serviceArn: pulumi.Output<string>;
    /** Alarm on fewer tasks than the minimum. */
    readonly tasksAlarmArn: pulumi.Output<string>;

    constructor(name: string, args: AppServiceArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:app:AppService", name, {}, opts);
        const { app, size, kind } = args;

        const service = new aws.ecs.Service(
            name,
            {
                name: kind,
                cluster: args.clusterArn,
                taskDefinition: args.taskDefinitionArn,
                desiredCount: size.minimum,
                capacityProviderStrategies: pulumi
                    .output(args.instanceProvider)
                    .apply((provider) => strategyOf(app.capacity, size, provider)),
                orderedPlacementStrategies: placementOf(app.capacity),
                // Without it the provider refuses another strategy.
                forceNewDeployment: true,
                availabilityZoneRebalancing: "ENABLED",
                deploymentMinimumHealthyPercent: DEPLOYMENT_PERCENT.minimumHealthy,
                deploymentMaximumPercent: DEPLOYMENT_PERCENT.maximum,
                deploymentCircuitBreaker: { enable: true, rollback: true },
                alarms: { enable: true, rollback: true, alarmNames: args.deploymentAlarmNames },
                enableExecuteCommand: app.executeCommand,
                enableEcsManagedTags: true,
                propagateTags: "SERVICE",
                networkConfiguration: {
                    subnets: app.subnetIds,
                    securityGroups: [app.securityGroupId],
                    assignPublicIp: false,
                },
                serviceRegistries: { registryArn: args.registryArn },
                ...(kind === "web"
                    ? {
                          // For Rails to boot; a task that waits for a migration does not count as running yet.
                          healthCheckGracePeriodSeconds: 120,
                          loadBalancers: [
                              {
                                  targetGroupArn: app.targetGroupArn,
                                  containerName: kind,
                                  containerPort: app.port ?? APPLICATION_PORT,
                              },
                          ],
                      }
                    : {}),
            },
            // Auto scaling owns the number of tasks; a deployment must not set it back (terraform-provider-aws #335).
            { parent: this, ignoreChanges: ["desiredCount"] },
        );
        const scaling = {
            kind,
            clusterName: args.clusterName,
            serviceName: service.name,
            minimum: size.minimum,
            maximum: size.maximum,
            peaks: size.peaks ?? [],
            timezone: app.timezone,
            predictiveScaling: size.predictiveScaling,
            targetGroupArnSuffix: app.targetGroupArnSuffix,
            loadBalancerArnSuffix: app.loadBalancerArnSuffix,
        };
        new ServiceScaling(`${name}-scaling`, scaling, { parent: this });
        const rows = serviceAlarms(size);
        const alarms = createAlarms(
            name,
            {
                rows,
                topics: app.alarmTopics,
                dimensions: { ClusterName: args.clusterName, ServiceName: service.name },
            },
            { parent: this },
        );
        this.serviceName = service.name;
        this.serviceArn = service.arn;
        this.tasksAlarmArn = alarms[rows.findIndex((row) => row.name === RUNNING_TASKS)]!.arn;
        this.registerOutputs({ serviceName: this.serviceName, serviceArn: this.serviceArn });
    }
}
