import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { createAlarms } from "../shared/alarms";
import { notifyOfDeployments } from "../shared/deployment-events";
import { replicasOf } from "../shared/generated-secret";
import { createLogGroup, insightsLogGroupName, logGroupName } from "../shared/log-groups";
import { orRefuse } from "../shared/refusal";
import type { TaskRoles } from "../shared/task-roles";
import { DEPLOYMENT_ALARMS } from "./alarm-table";
import type { AppClusterArgs } from "./args";
import { Discovery } from "./discovery";
import { InstanceCapacity } from "./instance-capacity";
import { MigrationTrigger } from "./migration";
import { rollAfterPooler } from "./roll-after-pooler";
import { createAppRoles } from "./roles";
import { instanceAdvice, savingsAdvice } from "./savings";
import { RAILS_SECRETS } from "./secret-variables";
import { AppService } from "./service";
import { keepStoppedTasks } from "./stopped-tasks";
import { createTaskDefinition } from "./task-definitions";
import { checkServices } from "./validate";

/** `migration` is as large as a web task, with a command of its own. */
type Role = "web" | "worker" | "migration";
const ROLES: readonly Role[] = ["web", "worker", "migration"];

/** The Rails application on ECS: web, worker and migration from one image (R-APP-1 to R-APP-8). */
export class AppCluster extends pulumi.ComponentResource {
    /** ARN of the ECS cluster. */
    readonly clusterArn: pulumi.Output<string>;
    /** Name of the ECS cluster, `integers-<environment>`. */
    readonly clusterName: pulumi.Output<string>;
    /** Service behind the load balancer. */
    readonly web: AppService;
    /** Service of the background jobs. */
    readonly worker: AppService;
    /** IAM role of the processes in web, worker and migration: what else of AWS they may use is added to it. */
    readonly taskRoleName: pulumi.Output<string>;
    /** Task definition that runs the migrations of the schema (R-APP-6). */
    readonly migrationTaskDefinitionArn: pulumi.Output<string>;
    /** Cloud Map namespace in which the services, and the tools of monitoring, have names. */
    readonly namespaceId: pulumi.Output<string>;
    /** Private domain of that namespace, `<environment>.integers.internal`. */
    readonly namespaceName: string;
    /** ARN of the secret that holds the Rails keys. */
    readonly railsSecretArn: pulumi.Output<string>;
    /** Log groups of the tasks, of what ended them, and of shell sessions. */
    readonly logGroupNames: pulumi.Output<string[]>;
    /** What a savings plan should cover (R-APP-7). */
    readonly savingsAdvice: string;

    constructor(name: string, args: AppClusterArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:app:AppCluster", name, {}, opts);
        const child = { parent: this };
        orRefuse(() => checkServices(args));

        const logs = this.createLogs(name, args);
        const cluster = this.createCluster(name, args, logs.exec);
        const instances = this.createInstances(`${name}-instances`, args);
        const providers = new aws.ecs.ClusterCapacityProviders(
            name,
            {
                clusterName: cluster.name,
                // Fargate stays available: tasks move one by one when the capacity is switched.
                capacityProviders: ["FARGATE", "FARGATE_SPOT", ...(instances ? [instances.providerName] : [])],
            },
            child,
        );
        const discovery = new Discovery(`${name}-names`, { environment: args.environment, vpcId: args.vpcId }, child);
        const railsSecretArn = pulumi.output(args.railsSecretArn ?? this.createRailsSecret(name, args).arn);
        const roles = createAppRoles(
            name,
            args,
            ROLES.map((role) => logs[role].arn),
            logs.exec.arn,
            [railsSecretArn],
            child,
        );
        const definitions = this.createDefinitions(name, args, logs, roles, railsSecretArn, discovery);

        const instanceProvider = instances?.providerName ?? "";
        const placed = { app: args, clusterArn: cluster.arn, clusterName: cluster.name, instanceProvider };
        const migration = new MigrationTrigger(
            `${name}-migration`,
            { ...placed, taskDefinitionFamilyArn: definitions.migration.arnWithoutRevision, roles },
            child,
        );
        const deploymentAlarms = createAlarms(
            name,
            {
                rows: DEPLOYMENT_ALARMS,
                topics: args.alarmTopics,
                dimensions: { LoadBalancer: args.loadBalancerArnSuffix, TargetGroup: args.targetGroupArnSuffix },
            },
            child,
        );
        // The trigger stands before the first deployment begins.
        const after = { parent: this, dependsOn: [providers, migration] };
        const service = (kind: "web" | "worker", registryArn: pulumi.Output<string>) =>
            new AppService(
                `${name}-${kind}`,
                {
                    ...placed,
                    kind,
                    size: args[kind],
                    taskDefinitionArn: definitions[kind].arn,
                    registryArn,
                    deploymentAlarmNames: deploymentAlarms.map((alarm) => alarm.name),
                },
                after,
            );
        this.web = service("web", discovery.webRegistryArn);
        this.worker = service("worker", discovery.workerRegistryArn);

        const services = [this.web.serviceArn, this.worker.serviceArn];
        notifyOfDeployments(
            name,
            {
                outcomes: ["completed", "failed"],
                services: cluster.name.apply((own) => ["web", "worker"].map((kind) => ({ suffix: `/${own}/${kind}` }))),
                topics: args.alarmTopics,
                runbook: "docs/runbooks/app-deploy.md",
            },
            child,
        );

        const stopped = keepStoppedTasks(name, { ...args, clusterArn: cluster.arn }, child);

        const { poolerServiceArn } = args;
        const rollLogs =
            poolerServiceArn === undefined
                ? []
                : [
                      rollAfterPooler(
                          name,
                          { ...args, poolerServiceArn, clusterArn: cluster.arn, serviceArns: services },
                          child,
                      ),
                  ];

        this.clusterArn = cluster.arn;
        this.taskRoleName = roles.task.name;
        this.clusterName = cluster.name;
        this.migrationTaskDefinitionArn = definitions.migration.arn;
        this.namespaceId = discovery.namespaceId;
        this.namespaceName = discovery.namespaceName;
        this.railsSecretArn = railsSecretArn;
        const ownLogs = [...ROLES, "exec" as const].map((role) => logs[role].name);
        this.logGroupNames = pulumi.all([...ownLogs, stopped, ...rollLogs]);
        this.savingsAdvice =
            args.capacity === "ec2"
                ? instanceAdvice(args.instances)
                : savingsAdvice([args.web, args.worker], args.cpuArchitecture);
        this.registerOutputs({ clusterArn: this.clusterArn, savingsAdvice: this.savingsAdvice });
    }

    private createRailsSecret(name: string, args: AppClusterArgs): aws.secretsmanager.Secret {
        return new aws.secretsmanager.Secret(
            `${name}-rails`,
            {
                name: `integers-${args.environment}/rails`,
                description: "Rails master key and secret key base; put by a person or CI, never by Pulumi",
                kmsKeyId: args.secretsKeyArn,
                // A name in its recovery window cannot be used again.
                recoveryWindowInDays: args.deletionGuard.protect ? 30 : 0,
                replicas: replicasOf(args.secretReplica),
            },
            { parent: this, protect: args.deletionGuard.protect },
        );
    }

    private createLogs(name: string, args: AppClusterArgs): Record<Role | "exec", aws.cloudwatch.LogGroup> {
        const group = (purpose: string) =>
            createLogGroup(`${name}-${purpose}-log`, logGroupName(name, purpose), args, { parent: this });
        return { web: group("web"), worker: group("worker"), migration: group("migration"), exec: group("exec") };
    }

    private createCluster(name: string, args: AppClusterArgs, audit: aws.cloudwatch.LogGroup): aws.ecs.Cluster {
        const clusterName = `integers-${args.environment}`;
        const opts = { parent: this };
        const insights = createLogGroup(`${name}-insights-log`, insightsLogGroupName(clusterName), args, opts);
        return new aws.ecs.Cluster(
            name,
            {
                name: clusterName,
                settings: [{ name: "containerInsights", value: "enhanced" }],
                configuration: {
                    executeCommandConfiguration: {
                        kmsKeyId: args.logsKeyArn,
                        logging: "OVERRIDE",
                        logConfiguration: { cloudWatchEncryptionEnabled: true, cloudWatchLogGroupName: audit.name },
                    },
                    managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: args.dataKeyArn },
                },
            },
            { ...opts, dependsOn: [insights] },
        );
    }

    private createInstances(name: string, args: AppClusterArgs): InstanceCapacity | undefined {
        const wanted = args.capacity === "ec2" || args.keepInstances === true;
        const clusterName = `integers-${args.environment}`;
        return wanted
            ? new InstanceCapacity(name, { ...args, ...args.instances, clusterName }, { parent: this })
            : undefined;
    }

    private createDefinitions(
        name: string,
        args: AppClusterArgs,
        logs: Record<Role, aws.cloudwatch.LogGroup>,
        roles: TaskRoles,
        railsSecretArn: pulumi.Output<string>,
        discovery: Discovery,
    ): Record<Role, aws.ecs.TaskDefinition> {
        const rails = Object.fromEntries(
            Object.entries(RAILS_SECRETS).map(([variable, key]) => [
                variable,
                pulumi.interpolate`${railsSecretArn}:${key}::`,
            ]),
        );
        const telemetry = args.telemetry ?? {
            metricsUrl: `http://prometheus.${discovery.namespaceName}:9090/api/v1/write`,
            tracesEndpoint: `jaeger.${discovery.namespaceName}:4317`,
        };
        const define = (role: Role) => {
            const own = role === "migration" ? args.migration : args;
            return createTaskDefinition(
                `${name}-${role}`,
                {
                    role,
                    app: args,
                    size: role === "migration" ? { ...args.web, command: args.migration.command } : args[role],
                    logGroup: logs[role],
                    roles,
                    variables: own.variables,
                    secrets: { ...own.secrets, ...rails },
                    telemetry,
                },
                { parent: this },
            );
        };
        return { web: define("web"), worker: define("worker"), migration: define("migration") };
    }
}
