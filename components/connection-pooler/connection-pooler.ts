import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms } from "../shared/alarms";
import { withDefaults } from "../shared/defaults";
import { notifyOfDeployments } from "../shared/deployment-events";
import { createLogGroup, insightsLogGroupName, logGroupName } from "../shared/log-groups";
import { createLogMetrics } from "../shared/log-metrics";
import { POSTGRESQL_PORT } from "../shared/ports";
import { orRefuse } from "../shared/refusal";
import { createServiceRoller, secretChanged } from "../shared/service-roller";
import { siteOf } from "../shared/site";
import { logMetrics, METRICS_NAMESPACE, poolerAlarms } from "./alarm-table";
import { type ConnectionPoolerArgs, DEFAULTS, type SettledArgs } from "./args";
import { containerDefinitions, RUN_DIRECTORY, SERVER_CA_FILE } from "./containers";
import { createPoolerEndpoint, type PoolerEndpoint } from "./endpoint";
import { readerDatabase, renderPgBouncerIni } from "./pgbouncer-ini";
import { createPoolerRoles } from "./roles";
import { checkPooler, DEPLOYMENT_MAXIMUM_PERCENT } from "./validate";

/**
 * PgBouncer between the application and PostgreSQL (R-DB-3): tasks over all zones behind an internal network load
 * balancer, transaction pooling, TLS on both sides, both users of an alternating rotation.
 */
export class ConnectionPooler extends pulumi.ComponentResource {
    /** Address of the load balancer; clients use TLS and port 5432. */
    readonly address: pulumi.Output<string>;
    /** Port of the address; TLS only. */
    readonly port: number = POSTGRESQL_PORT;
    /** Name to connect to for reads. */
    readonly readerDatabaseName: string;
    /** ECS cluster of the tasks. */
    readonly clusterArn: pulumi.Output<string>;
    /** Name of that cluster. */
    readonly clusterName: pulumi.Output<string>;
    /** ECS service; once a deployment of it has completed, every task knows a rotated password. */
    readonly serviceArn: pulumi.Output<string>;
    /** Name of the ECS service. */
    readonly serviceName: pulumi.Output<string>;
    /** Log groups of the tasks, and of the state machine that rolls them after a rotation. */
    readonly logGroupNames: readonly pulumi.Output<string>[];

    constructor(name: string, args: ConnectionPoolerArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:data:ConnectionPooler", name, {}, opts);
        const settled: SettledArgs = withDefaults(DEFAULTS, args);
        const poolSizes = orRefuse(() => checkPooler(settled));
        const site = siteOf(this);

        const logGroup = createLogGroup(`${name}-log`, logGroupName(name, "pgbouncer"), settled, { parent: this });
        const ini = pulumi
            .all([settled.primaryAddress, settled.replicaAddresses])
            .apply(([primaryHost, replicaHosts]) =>
                renderPgBouncerIni({
                    databaseName: settled.databaseName,
                    primaryHost,
                    replicaHosts,
                    serverPort: POSTGRESQL_PORT,
                    listenPort: POSTGRESQL_PORT,
                    poolSizes,
                    runDirectory: RUN_DIRECTORY,
                    serverCaFile: SERVER_CA_FILE,
                    applicationRole: settled.credentials.role,
                }),
            );
        const taskDefinition = this.createTaskDefinition(name, settled, ini, logGroup, site.region);
        const cluster = this.createCluster(name, settled);
        const endpoint = createPoolerEndpoint(name, settled, { parent: this });
        const service = this.createService(name, settled, cluster, taskDefinition, endpoint);
        const rotationLog = createServiceRoller(
            name,
            {
                event: {
                    description: `The secret of ${name} has a new version`,
                    pattern: pulumi
                        .output(settled.rotation?.secretArn ?? settled.credentials.secretArn)
                        .apply(secretChanged),
                },
                settleSeconds: settled.rotation?.settleSeconds,
                clusterArn: cluster.arn,
                serviceArns: [service.arn],
                logsKeyArn: settled.logsKeyArn,
                logRetentionDays: settled.logRetentionDays,
                site,
                alarmTopics: settled.alarmTopics,
            },
            { parent: this },
        );
        this.createMetrics(name, settled, logGroup);
        // Completed deployments are not reported here: they make the application roll, which is.
        notifyOfDeployments(
            name,
            {
                outcomes: ["failed"],
                services: service.arn.apply((arn) => [arn]),
                topics: settled.alarmTopics,
                runbook: "docs/runbooks/pooler-server-errors.md",
            },
            { parent: this },
        );

        this.address = endpoint.address;
        this.readerDatabaseName = readerDatabase(settled.databaseName);
        this.clusterArn = cluster.arn;
        this.clusterName = cluster.name;
        this.serviceArn = service.arn;
        this.serviceName = service.name;
        this.logGroupNames = [logGroup.name, rotationLog];
        this.registerOutputs({
            address: this.address,
            port: this.port,
            readerDatabaseName: this.readerDatabaseName,
            clusterArn: this.clusterArn,
            serviceArn: this.serviceArn,
            logGroupNames: this.logGroupNames,
        });
    }

    private createTaskDefinition(
        name: string,
        args: SettledArgs,
        ini: pulumi.Output<string>,
        logGroup: aws.cloudwatch.LogGroup,
        region: pulumi.Output<string>,
    ): aws.ecs.TaskDefinition {
        const roles = createPoolerRoles(name, args, logGroup.arn, { parent: this });
        return new aws.ecs.TaskDefinition(
            `${name}-task`,
            {
                family: `${pulumi.getProject()}-${pulumi.getStack()}-${name}`,
                requiresCompatibilities: ["FARGATE"],
                networkMode: "awsvpc",
                // An old revision stays: the circuit breaker rolls back to it, and ECS deploys no inactive one again.
                skipDestroy: true,
                cpu: `${args.cpuUnits}`,
                memory: `${args.memoryMiB}`,
                runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
                executionRoleArn: roles.executionRoleArn,
                taskRoleArn: roles.task.arn,
                volumes: [{ name: "run" }],
                containerDefinitions: pulumi.jsonStringify(
                    containerDefinitions({
                        image: args.image,
                        ini,
                        databaseName: args.databaseName,
                        primaryAddress: args.primaryAddress,
                        role: args.credentials.role,
                        secretArn: args.credentials.secretArn,
                        masterSecretArn: args.masterSecretArn,
                        certificateSecretArn: args.certificateSecretArn,
                        logGroupName: logGroup.name,
                        region,
                    }),
                ),
            },
            { parent: this, dependsOn: roles.policies },
        );
    }

    private createCluster(name: string, args: SettledArgs): aws.ecs.Cluster {
        const clusterName = `${pulumi.getProject()}-${pulumi.getStack()}-${name}`;
        const opts = { parent: this };
        const insights = createLogGroup(`${name}-insights-log`, insightsLogGroupName(clusterName), args, opts);
        return new aws.ecs.Cluster(
            `${name}-cluster`,
            {
                name: clusterName,
                settings: [{ name: "containerInsights", value: "enhanced" }],
                // The user list with its passwords lies on the task's disk.
                configuration: { managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: args.dataKeyArn } },
            },
            { ...opts, dependsOn: [insights] },
        );
    }

    private createService(
        name: string,
        args: SettledArgs,
        cluster: aws.ecs.Cluster,
        taskDefinition: aws.ecs.TaskDefinition,
        endpoint: PoolerEndpoint,
    ): aws.ecs.Service {
        return new aws.ecs.Service(
            `${name}-service`,
            {
                cluster: cluster.arn,
                taskDefinition: taskDefinition.arn,
                desiredCount: args.taskCount,
                launchType: "FARGATE",
                platformVersion: "LATEST",
                availabilityZoneRebalancing: "ENABLED",
                // Old tasks stay until the new ones have answered a query: no moment without a pool.
                deploymentMinimumHealthyPercent: 100,
                deploymentMaximumPercent: DEPLOYMENT_MAXIMUM_PERCENT,
                deploymentCircuitBreaker: { enable: true, rollback: true },
                healthCheckGracePeriodSeconds: 120,
                enableExecuteCommand: false,
                propagateTags: "SERVICE",
                // The rotation that is made next needs the database roles that the first tasks create.
                waitForSteadyState: true,
                networkConfiguration: {
                    subnets: args.subnetIds,
                    securityGroups: [args.securityGroupId],
                    assignPublicIp: false,
                },
                loadBalancers: [
                    {
                        targetGroupArn: endpoint.targetGroupArn,
                        containerName: "pgbouncer",
                        containerPort: POSTGRESQL_PORT,
                    },
                ],
            },
            { parent: this, dependsOn: [endpoint.listener] },
        );
    }

    private createMetrics(name: string, args: SettledArgs, logGroup: aws.cloudwatch.LogGroup): void {
        const namespace = `${METRICS_NAMESPACE}/${pulumi.getStack()}`;
        createLogMetrics(name, { rows: logMetrics, logGroupName: logGroup.name, namespace }, { parent: this });
        createAlarms(
            name,
            {
                rows: poolerAlarms(args.taskCount, namespace),
                topics: args.alarmTopics,
                dimensions: {},
            },
            { parent: this },
        );
    }
}
