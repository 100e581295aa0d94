import * as assert from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as fc from "fast-check";
import { DEPLOYMENT_ALARMS, serviceAlarms } from "../../../components/app-cluster/alarm-table";
import { collectorConfig } from "../../../components/app-cluster/collector-config";
import { WORKER_HEARTBEAT } from "../../../components/app-cluster/containers";
import { sessionStatements } from "../../../components/app-cluster/roles";
import { instanceSize, tasksOn } from "../../../components/app-cluster/instance-sizes";
import { checkSize, savingsAdvice, savingsBase } from "../../../components/app-cluster/sizes";
import { migrationSettings, type RailsInputs, railsSettings, secretArnsOf } from "../../../components/app-cluster";
import { placementOf, strategyOf } from "../../../components/app-cluster/strategy";
import { type Recorder, type Registration, valueOf } from "../mocks";
import { APP_OUTPUTS, BASE, recordApp } from "./fixture";

const ROOT = path.resolve(__dirname, "../../..");

const TELEMETRY = {
    metricsUrl: "http://p:9090",
    tracesEndpoint: "j:4317",
    environment: "e",
    memoryLimitMiB: 200,
};

/**
 * Names that the AWS distribution for OpenTelemetry v0.49.0 knows, of those that anybody here may want
 * (aws-observability/aws-otel-collector, pkg/defaultcomponents/defaults.go). It has no `transform`.
 */
const ADOT = {
    extensions: ["health_check", "pprof", "sigv4auth", "zpages", "file_storage"],
    receivers: ["otlp", "prometheus", "statsd", "awsecscontainermetrics", "awsxray", "jaeger", "zipkin", "filelog"],
    processors: [
        ...[
            "attributes",
            "resource",
            "span",
            "filter",
            "metricstransform",
            "resourcedetection",
            "probabilistic_sampler",
        ],
        ...["tail_sampling", "groupbytrace", "cumulativetodelta", "deltatorate", "batch", "memory_limiter"],
    ],
    exporters: ["otlp", "otlphttp", "prometheusremotewrite", "prometheus", "awsemf", "awsxray", "debug", "file"],
} as const satisfies Record<string, readonly string[]> as Record<
    "extensions" | "receivers" | "processors" | "exporters",
    readonly string[]
>;

interface Container {
    readonly name: string;
    readonly [key: string]: unknown;
}
const containersOf = (r: Recorder, role: string): Container[] =>
    JSON.parse(
        r.one("aws:ecs/taskDefinition:TaskDefinition", `app-${role}`).inputs["containerDefinitions"] as string,
    ) as Container[];
const container = (r: Recorder, role: string, name: string) => containersOf(r, role).find((c) => c.name === name)!;
const serviceOf = (r: Recorder, kind: string): Registration => r.one("aws:ecs/service:Service", `app-${kind}`);
const statementsOf = (policy: unknown) =>
    (
        JSON.parse(policy as string) as {
            Statement: { Sid: string; Resource: unknown; Action: unknown; Condition?: unknown }[];
        }
    ).Statement;

describe("AppCluster: task definitions", () => {
    it("runs the image by digest on port 3000, with a health check, in both kinds of capacity", async () => {
        const r = await recordApp();
        const task = r.one("aws:ecs/taskDefinition:TaskDefinition", "app-web").inputs;
        assert.strictEqual(task["networkMode"], "awsvpc");
        assert.deepStrictEqual(task["requiresCompatibilities"], ["FARGATE", "EC2"]);
        assert.deepStrictEqual(task["runtimePlatform"], { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" });
        assert.deepStrictEqual([task["cpu"], task["memory"]], ["1024", "2048"]);
        const web = container(r, "web", "web");
        assert.strictEqual(
            web["image"],
            `123456789012.dkr.ecr.us-east-1.amazonaws.com/integers@sha256:${"a".repeat(64)}`,
        );
        assert.deepStrictEqual(web["portMappings"], [{ containerPort: 3000, protocol: "tcp" }]);
        assert.match(JSON.stringify(web["healthCheck"]), /127\.0\.0\.1:3000\/up/);
        assert.strictEqual(web["stopTimeout"], 90);
        assert.deepStrictEqual(web["command"], ["bundle", "exec", "puma"]);
        assert.deepStrictEqual(container(r, "worker", "worker")["portMappings"], []);
    });

    it("finds a worker healthy while it beats, and ill when it never did or stopped a minute ago", async () => {
        const r = await recordApp();
        const { command } = container(r, "worker", "worker")["healthCheck"] as { command: string[] };
        assert.strictEqual(command[0], "CMD-SHELL");
        assert.ok(command[1]!.includes(WORKER_HEARTBEAT));
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), "beat-"));
        const file = path.join(folder, "sidekiq-beat");
        // The check itself must not be what it finds: its shell has the name in its command line.
        const check = () =>
            spawnSync("sh", ["-c", command[1]!.replace(WORKER_HEARTBEAT, file)], { stdio: "ignore" }).status;
        assert.strictEqual(check(), 1, "never beat");
        fs.writeFileSync(file, "");
        assert.strictEqual(check(), 0, "beats");
        const past = Date.now() / 1000 - 130;
        fs.utimesSync(file, past, past);
        assert.strictEqual(check(), 1, "stopped");
        fs.rmSync(folder, { recursive: true });
    });

    it("confines every container: no root, no privilege, read-only root, capabilities dropped, a log", async () => {
        const r = await recordApp();
        for (const role of ["web", "worker", "migration"]) {
            for (const c of containersOf(r, role)) {
                assert.strictEqual(c["user"], "1000:1000", c.name);
                assert.strictEqual(c["privileged"], false);
                assert.strictEqual(c["readonlyRootFilesystem"], true);
                assert.deepStrictEqual(c["linuxParameters"], {
                    initProcessEnabled: true,
                    capabilities: { drop: ["ALL"] },
                });
                const log = c["logConfiguration"] as { logDriver: string; options: Record<string, string> };
                assert.strictEqual(log.options["awslogs-group"], `/integers-test/staging/app/${role}`);
                // A log service that does not answer must not stop the application.
                assert.deepStrictEqual([log.logDriver, log.options["mode"]], ["awslogs", "non-blocking"]);
            }
        }
        assert.deepStrictEqual(container(r, "web", "web")["ulimits"], [
            { name: "nofile", softLimit: 65_536, hardLimit: 65_536 },
        ]);
        const { inputs } = r.one("aws:ecs/taskDefinition:TaskDefinition", "app-web");
        // The circuit breaker rolls back to the revision before.
        assert.strictEqual(inputs["skipDestroy"], true);
        const volumes = inputs["volumes"] as {
            name: string;
        }[];
        const mounted = (container(r, "web", "web")["mountPoints"] as { sourceVolume: string }[]).map(
            (m) => m.sourceVolume,
        );
        assert.deepStrictEqual(volumes.map((v) => v.name).sort(), mounted.sort());
    });

    it("gives secrets by reference only: no value in the definition, none in the variables", async () => {
        const r = await recordApp();
        const rails = "arn:aws:secretsmanager:us-east-1:123456789012:Secret/app-rails";
        assert.deepStrictEqual(container(r, "web", "web")["secrets"], [
            { name: "DATABASE_PASSWORD", valueFrom: BASE.secrets["DATABASE_PASSWORD"] },
            { name: "RAILS_MASTER_KEY", valueFrom: `${rails}:master_key::` },
            { name: "SECRET_KEY_BASE", valueFrom: `${rails}:secret_key_base::` },
        ]);
        assert.strictEqual(r.ofType("aws:secretsmanager/secretVersion:SecretVersion").length, 0);
        const secret = r.one("aws:secretsmanager/secret:Secret");
        assert.deepStrictEqual([secret.protect, secret.inputs["recoveryWindowInDays"]], [true, 30]);
        const policy = r.one("aws:iam/rolePolicy:RolePolicy", "app-execution").inputs["policy"];
        const read = statementsOf(policy).find((s) => s.Sid === "ReadSecrets")!;
        assert.deepStrictEqual(read.Resource, [...BASE.secretArns, rails]);
        const keys = statementsOf(policy).find((s) => s.Sid === "DecryptSecrets")!;
        assert.deepStrictEqual(keys.Resource, [BASE.secretsKeyArn, ...BASE.secretsKeyArns]);
    });

    it("grants a wildcard resource only to actions that have no resource", async () => {
        const r = await recordApp({ capacity: "ec2" });
        const open = r
            .ofType("aws:iam/rolePolicy:RolePolicy")
            .flatMap((p) => statementsOf(p.inputs["policy"]))
            .filter((s) => s.Resource === "*")
            .map((s) => s.Sid);
        assert.deepStrictEqual([...new Set(open)].sort(), ["FindSessionLog", "Login", "SessionChannel"]);
        assert.ok(sessionStatements("log", "key").every((s) => s.Effect === "Allow"));
    });

    it("has a collector beside web and worker that is not essential, with its configuration generated", async () => {
        const r = await recordApp();
        const collector = container(r, "web", "collector");
        assert.strictEqual(collector["essential"], false);
        assert.match(collector["image"] as string, new RegExp(`@sha256:${"c".repeat(64)}$`));
        const [variable] = collector["environment"] as { name: string; value: string }[];
        assert.strictEqual(variable!.name, "AOT_CONFIG_CONTENT");
        const config = JSON.parse(variable!.value) as { exporters: Record<string, { endpoint: string }> };
        assert.strictEqual(
            config.exporters["prometheusremotewrite"]!.endpoint,
            "http://prometheus.prod.integers.internal:9090/api/v1/write",
        );
        assert.strictEqual(config.exporters["otlp"]!.endpoint, "jaeger.prod.integers.internal:4317");
        assert.deepStrictEqual(
            containersOf(r, "migration").map((c) => c.name),
            ["migration"],
        );
    });

    it("writes a collector configuration whose pipelines name only what it defines", () => {
        const config = JSON.parse(collectorConfig(TELEMETRY)) as Record<
            "receivers" | "processors" | "exporters" | "extensions",
            object
        > & {
            service: { pipelines: Record<string, Record<string, string[]>>; extensions: string[] };
        };
        for (const pipeline of Object.values(config.service.pipelines)) {
            for (const part of ["receivers", "processors", "exporters"] as const) {
                assert.ok(
                    pipeline[part]!.every((name) => name in config[part]),
                    part,
                );
            }
            assert.strictEqual(pipeline["processors"]![0], "memory_limiter");
        }
        assert.deepStrictEqual(config.service.extensions, Object.keys(config.extensions));
    });

    it("writes a collector configuration of components that the AWS distribution has: it would not start otherwise", () => {
        const config = JSON.parse(collectorConfig(TELEMETRY)) as Record<keyof typeof ADOT, object>;
        for (const part of Object.keys(ADOT) as (keyof typeof ADOT)[]) {
            const unknown = Object.keys(config[part]).filter((name) => !ADOT[part].includes(name));
            assert.deepStrictEqual(unknown, [], part);
        }
    });

    it("names the task as the instance of its metrics: two tasks never write one series", () => {
        const config = JSON.parse(collectorConfig(TELEMETRY)) as {
            processors: { resource: { attributes: unknown[] }; resourcedetection: { detectors: string[] } };
            service: { pipelines: { metrics: { processors: string[] } } };
        };
        assert.deepStrictEqual(config.processors.resource.attributes.at(-1), {
            key: "service.instance.id",
            from_attribute: "aws.ecs.task.arn",
            action: "upsert",
        });
        assert.ok(config.processors.resourcedetection.detectors.includes("ecs"));
        const order = config.service.pipelines.metrics.processors;
        assert.ok(order.indexOf("resourcedetection") < order.indexOf("resource"), "first found, then named");
    });
});

describe("AppCluster: migration (R-APP-6)", () => {
    it("holds web and worker back until the schema is what their image needs", async () => {
        const r = await recordApp();
        for (const role of ["web", "worker"]) {
            assert.deepStrictEqual(container(r, role, role)["dependsOn"], [
                { containerName: "schema-gate", condition: "SUCCESS" },
            ]);
            const gate = container(r, role, "schema-gate");
            assert.strictEqual(gate["essential"], false);
            // Fargate refuses more than 120 s; without it the gate's own 15 minutes count.
            assert.strictEqual(gate["startTimeout"], undefined);
            assert.match((gate["command"] as string[]).join(" "), /db:abort_if_pending_migrations/);
            assert.deepStrictEqual(gate["image"], container(r, role, role)["image"]);
        }
    });

    it("starts the migration task, with the database itself and the owner's secret, when a deployment begins", async () => {
        const r = await recordApp();
        const [migration] = containersOf(r, "migration");
        assert.deepStrictEqual(migration!["command"], ["bundle", "exec", "rails", "db:migrate"]);
        assert.ok(JSON.stringify(migration!["environment"]).includes("primary.internal"));
        assert.ok(JSON.stringify(migration!["secrets"]).includes(":secret:owner:password::"));
        const rule = r.one("aws:cloudwatch/eventRule:EventRule").inputs["eventPattern"] as string;
        assert.deepStrictEqual(JSON.parse(rule), {
            source: ["aws.ecs"],
            "detail-type": ["ECS Deployment State Change"],
            detail: { eventName: ["SERVICE_DEPLOYMENT_IN_PROGRESS"] },
            resources: [{ suffix: "/integers-prod/web" }],
        });
        const target = r.one("aws:cloudwatch/eventTarget:EventTarget").inputs["ecsTarget"] as Record<string, unknown>;
        assert.match(target["taskDefinitionArn"] as string, /task-definition\/integers-prod-migration:1$/);
        assert.deepStrictEqual(target["capacityProviderStrategies"], [
            { capacityProvider: "FARGATE", base: 1, weight: 100 },
        ]);
    });

    it("lets EventBridge run that task on that cluster, tag it while it starts, pass its roles, and nothing else", async () => {
        const r = await recordApp();
        const statements = statementsOf(r.one("aws:iam/rolePolicy:RolePolicy", "app-migration").inputs["policy"]);
        const cluster = "arn:aws:ecs:us-east-1:123456789012:cluster/integers-prod";
        assert.deepStrictEqual(
            statements.map(({ Action, Resource, Condition }) => [Action, Resource, Condition]),
            [
                [
                    "ecs:RunTask",
                    "arn:aws:ecs:us-east-1:123456789012:task-definition/integers-prod-migration:1",
                    { ArnEquals: { "ecs:cluster": cluster } },
                ],
                [
                    // The target propagates tags: without this permission ECS refuses every run.
                    "ecs:TagResource",
                    "arn:aws:ecs:us-east-1:123456789012:task/integers-prod/*",
                    { StringEquals: { "ecs:CreateAction": "RunTask" } },
                ],
                [
                    "iam:PassRole",
                    ["app-execution", "app-task"].map((role) => r.one("aws:iam/role:Role", role).state["arn"]),
                    { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
                ],
            ],
        );
        const target = r.one("aws:cloudwatch/eventTarget:EventTarget").inputs["ecsTarget"] as Record<string, unknown>;
        assert.strictEqual(target["propagateTags"], "TASK_DEFINITION");
    });
});

describe("AppCluster: services", () => {
    it("spreads over every private subnet, without public addresses, rebalanced over zones", async () => {
        const r = await recordApp();
        for (const kind of ["web", "worker"]) {
            const { inputs } = serviceOf(r, kind);
            assert.deepStrictEqual(inputs["networkConfiguration"], {
                subnets: ["subnet-app-a", "subnet-app-b", "subnet-app-c"],
                securityGroups: ["sg-app"],
                assignPublicIp: false,
            });
            assert.strictEqual(inputs["availabilityZoneRebalancing"], "ENABLED");
            assert.strictEqual(inputs["desiredCount"], kind === "web" ? 3 : 2);
        }
        assert.deepStrictEqual(serviceOf(r, "web").inputs["loadBalancers"], [
            { targetGroupArn: BASE.targetGroupArn, containerName: "web", containerPort: 3000 },
        ]);
        assert.strictEqual(serviceOf(r, "worker").inputs["loadBalancers"], undefined);
    });

    it("rolls a failed deployment back, by circuit breaker and by alarms", async () => {
        const named = { "aws:cloudwatch/metricAlarm:MetricAlarm": (args: { name: string }) => ({ name: args.name }) };
        const r = await recordApp({}, { outputs: { ...APP_OUTPUTS, ...named } });
        for (const kind of ["web", "worker"]) {
            const { inputs } = serviceOf(r, kind);
            assert.deepStrictEqual(inputs["deploymentCircuitBreaker"], { enable: true, rollback: true });
            assert.deepStrictEqual(inputs["alarms"], {
                enable: true,
                rollback: true,
                alarmNames: DEPLOYMENT_ALARMS.map((row) => `app-${row.name}`),
            });
            assert.strictEqual(inputs["deploymentMinimumHealthyPercent"], 100);
            assert.strictEqual(inputs["deploymentMaximumPercent"], 200);
            // What waits for a migration is not running yet; only the web's health is the load balancer's.
            assert.strictEqual(inputs["healthCheckGracePeriodSeconds"], kind === "web" ? 120 : undefined);
        }
    });

    it("leaves the number of tasks to scaling: a deployment does not reset it, nor a peak's minimum", async () => {
        const peak = { name: "office", days: ["MON"], start: "08:00", end: "18:00", minimum: 6 } as const;
        const r = await recordApp({ web: { ...BASE.web, peaks: [peak] } });
        const target = (kind: string) => r.one("aws:appautoscaling/target:Target", `app-${kind}-scaling`);
        assert.deepStrictEqual(serviceOf(r, "web").ignoreChanges, ["desiredCount"]);
        assert.deepStrictEqual(serviceOf(r, "worker").ignoreChanges, ["desiredCount"]);
        assert.deepStrictEqual(target("web").ignoreChanges, ["minCapacity"]);
        assert.deepStrictEqual(target("worker").ignoreChanges, []);
        assert.deepStrictEqual([target("web").inputs["minCapacity"], target("web").inputs["maxCapacity"]], [3, 12]);
    });

    it("audits every shell that is opened in a task", async () => {
        const r = await recordApp();
        const cluster = r.one("aws:ecs/cluster:Cluster").inputs;
        assert.deepStrictEqual(cluster["configuration"], {
            executeCommandConfiguration: {
                kmsKeyId: BASE.logsKeyArn,
                logging: "OVERRIDE",
                logConfiguration: {
                    cloudWatchEncryptionEnabled: true,
                    cloudWatchLogGroupName: "/integers-test/staging/app/exec",
                },
            },
        });
        assert.deepStrictEqual(cluster["settings"], [{ name: "containerInsights", value: "enhanced" }]);
        for (const group of r.ofType("aws:cloudwatch/logGroup:LogGroup")) {
            assert.strictEqual(group.inputs["kmsKeyId"], BASE.logsKeyArn);
            assert.strictEqual(group.inputs["retentionInDays"], 90);
        }
    });

    it("is found by name inside the VPC", async () => {
        const r = await recordApp();
        assert.strictEqual(
            r.one("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace").inputs["name"],
            "prod.integers.internal",
        );
        assert.deepStrictEqual(
            r.ofType("aws:servicediscovery/service:Service").map((s) => s.inputs["name"]),
            ["web", "worker"],
        );
        for (const kind of ["web", "worker"]) {
            const registry = r.one("aws:servicediscovery/service:Service", `app-names-${kind}`).state["arn"];
            assert.deepStrictEqual(serviceOf(r, kind).inputs["serviceRegistries"], { registryArn: registry });
        }
    });
});

describe("AppCluster: capacity", () => {
    it("on Fargate: a base on demand, the rest by the share of spot", () => {
        const web = { onDemandBase: 2, spotPercent: 75 };
        assert.deepStrictEqual(strategyOf("fargate", web, ""), [
            { capacityProvider: "FARGATE", base: 2, weight: 25 },
            { capacityProvider: "FARGATE_SPOT", base: 0, weight: 75 },
        ]);
        assert.deepStrictEqual(strategyOf("fargate", { onDemandBase: 0, spotPercent: 100 }, ""), [
            { capacityProvider: "FARGATE_SPOT", base: 0, weight: 100 },
        ]);
        assert.deepStrictEqual(placementOf("fargate"), []);
    });

    it("always names a strategy that AWS takes: one base at most, some weight", () => {
        fc.assert(
            fc.property(fc.nat({ max: 50 }), fc.integer({ min: 0, max: 100 }), (onDemandBase, spotPercent) => {
                const items = strategyOf("fargate", { onDemandBase, spotPercent }, "");
                assert.ok(items.length >= 1 && items.some((i) => i.weight > 0));
                assert.ok(items.filter((i) => i.base > 0).length <= 1);
            }),
        );
    });

    it("on EC2: encrypted gp3, IMDSv2, no public address, spot above a base, all zones, snapshots", async () => {
        const r = await recordApp({ capacity: "ec2" });
        const template = r.one("aws:ec2/launchTemplate:LaunchTemplate").inputs;
        assert.deepStrictEqual(template["metadataOptions"], {
            httpEndpoint: "enabled",
            httpTokens: "required",
            httpPutResponseHopLimit: 1,
        });
        const [device] = template["blockDeviceMappings"] as { ebs: Record<string, unknown> }[];
        assert.strictEqual(device!.ebs["encrypted"], "true");
        assert.strictEqual(device!.ebs["volumeType"], "gp3");
        assert.strictEqual(device!.ebs["kmsKeyId"], BASE.dataKeyArn);
        const [network] = template["networkInterfaces"] as Record<string, unknown>[];
        assert.strictEqual(network!["associatePublicIpAddress"], "false");
        const data = Buffer.from(template["userData"] as string, "base64").toString();
        assert.match(data, /^ECS_CLUSTER=integers-prod$/m);
        // Tasks do not get the instance's credentials, and leave a spot instance before AWS takes it.
        assert.match(data, /^ECS_AWSVPC_BLOCK_IMDS=true$/m);
        assert.match(data, /^ECS_ENABLE_SPOT_INSTANCE_DRAINING=true$/m);
        const provider = r.one("aws:ecs/capacityProvider:CapacityProvider").inputs["autoScalingGroupProvider"];
        const { managedScaling, ...managed } = provider as Record<string, Record<string, unknown>>;
        assert.deepStrictEqual(managed, {
            autoScalingGroupArn: r.one("aws:autoscaling/group:Group").state["arn"],
            managedTerminationProtection: "ENABLED",
            managedDraining: "ENABLED",
        });
        assert.deepStrictEqual([managedScaling!["status"], managedScaling!["targetCapacity"]], ["ENABLED", 90]);

        const group = r.one("aws:autoscaling/group:Group").inputs;
        assert.deepStrictEqual(group["vpcZoneIdentifiers"], ["subnet-app-a", "subnet-app-b", "subnet-app-c"]);
        assert.strictEqual(group["protectFromScaleIn"], true);
        assert.strictEqual(group["capacityRebalance"], true);
        assert.strictEqual(group["maxInstanceLifetime"], 14 * 24 * 3600);
        assert.deepStrictEqual([group["minSize"], group["maxSize"]], [3, 12]);
        assert.deepStrictEqual(r.one("aws:autoscaling/group:Group").ignoreChanges, ["desiredCapacity"]);
        const mixed = group["mixedInstancesPolicy"] as {
            instancesDistribution: unknown;
            launchTemplate: { overrides: unknown };
        };
        assert.deepStrictEqual(mixed.instancesDistribution, {
            onDemandBaseCapacity: 1,
            onDemandPercentageAboveBaseCapacity: 40,
            spotAllocationStrategy: "price-capacity-optimized",
        });
        assert.deepStrictEqual(mixed.launchTemplate.overrides, [
            { instanceType: "m7g.large" },
            { instanceType: "m6g.large" },
        ]);
        // AWS refuses a rollback where the image is a parameter, and waits in vain for instances that ECS protects.
        assert.match(template["imageId"] as string, /^resolve:ssm:/);
        assert.deepStrictEqual((group["instanceRefresh"] as { preferences: unknown }).preferences, {
            minHealthyPercentage: 100,
            maxHealthyPercentage: 200,
            scaleInProtectedInstances: "Refresh",
            skipMatching: true,
        });
        const snapshots = r.one("aws:dlm/lifecyclePolicy:LifecyclePolicy").inputs["policyDetails"] as {
            targetTags: unknown;
            schedules: { retainRule: unknown }[];
        };
        assert.deepStrictEqual(snapshots.targetTags, { SnapshotPolicy: "integers-prod" });
        assert.deepStrictEqual(snapshots.schedules[0]!.retainRule, { count: 7 });
        const tags = template["tagSpecifications"] as { resourceType: string; tags: Record<string, string> }[];
        assert.strictEqual(tags.find((t) => t.resourceType === "volume")!.tags["SnapshotPolicy"], "integers-prod");
        assert.deepStrictEqual(serviceOf(r, "web").inputs["capacityProviderStrategies"], [
            { capacityProvider: "integers-prod", base: 0, weight: 1 },
        ]);
        assert.deepStrictEqual(serviceOf(r, "web").inputs["orderedPlacementStrategies"], [
            { type: "spread", field: "attribute:ecs.availability-zone" },
            { type: "spread", field: "instanceId" },
        ]);
    });

    it("changes by one setting, and nothing changes but the services' capacity and the instances", async () => {
        const [fargate, ec2] = [await recordApp(), await recordApp({ capacity: "ec2" })];
        const key = (r: Registration) => `${r.type} ${r.name}`;
        const before = new Map(fargate.resources.map((r) => [key(r), r.inputs]));
        const changed = ec2.resources.filter((r) => {
            const old = before.get(key(r));
            return old !== undefined && JSON.stringify(old) !== JSON.stringify(r.inputs);
        });
        assert.deepStrictEqual(changed.map(key).sort(), [
            "aws:cloudwatch/eventTarget:EventTarget app-migration",
            "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders app",
            "aws:ecs/service:Service app-web",
            "aws:ecs/service:Service app-worker",
        ]);
        const names = new Set(ec2.resources.map(key));
        assert.deepStrictEqual(
            [...before.keys()].filter((k) => !names.has(k)),
            [],
        );
        const added = ec2.resources.filter((r) => !before.has(key(r)));
        assert.ok(added.every((r) => r.name.startsWith("app-instances")));
        // Only an update keeps a service where it is when its strategy changes.
        assert.strictEqual(serviceOf(ec2, "web").inputs["forceNewDeployment"], true);
    });

    it("keeps the instances while tasks leave them: ECS does not let go of a capacity provider in use", async () => {
        const [leaving, ec2] = [await recordApp({ keepInstances: true }), await recordApp({ capacity: "ec2" })];
        assert.deepStrictEqual(serviceOf(leaving, "web").inputs["capacityProviderStrategies"], [
            { capacityProvider: "FARGATE", base: 2, weight: 25 },
            { capacityProvider: "FARGATE_SPOT", base: 0, weight: 75 },
        ]);
        for (const type of [
            "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
            "aws:autoscaling/group:Group",
        ]) {
            assert.deepStrictEqual(leaving.one(type).inputs, ec2.one(type).inputs);
        }
    });
});

describe("AppCluster: scaling resources", () => {
    const policies = (r: Recorder) => r.ofType("aws:appautoscaling/policy:Policy").map((p) => p.name);

    it("makes a policy and an alarm of each row, response time for web alone", async () => {
        const r = await recordApp();
        assert.deepStrictEqual(policies(r).sort(), [
            "app-web-scaling-cpu-high",
            "app-web-scaling-idle",
            "app-web-scaling-memory-high",
            "app-web-scaling-response-time-high",
            "app-worker-scaling-cpu-high",
            "app-worker-scaling-idle",
            "app-worker-scaling-memory-high",
        ]);
        const alarm = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-scaling-cpu-high").inputs;
        assert.strictEqual(alarm["threshold"], 70);
        assert.strictEqual(alarm["metricName"], "CPUUtilization");
        assert.deepStrictEqual(alarm["dimensions"], { ClusterName: "integers-prod", ServiceName: "web" });
        const slow = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-scaling-response-time-high").inputs;
        assert.strictEqual(slow["threshold"], 0.5);
        assert.deepStrictEqual(slow["dimensions"], {
            LoadBalancer: BASE.loadBalancerArnSuffix,
            TargetGroup: BASE.targetGroupArnSuffix,
        });
        const policy = (name: string) => r.one("aws:appautoscaling/policy:Policy", `app-web-scaling-${name}`);
        const target = {
            serviceNamespace: "ecs",
            scalableDimension: "ecs:service:DesiredCount",
            resourceId: "service/integers-prod/web",
        };
        assert.deepStrictEqual(policy("cpu-high").inputs, {
            ...target,
            policyType: "StepScaling",
            stepScalingPolicyConfiguration: {
                adjustmentType: "PercentChangeInCapacity",
                minAdjustmentMagnitude: 1,
                metricAggregationType: "Average",
                cooldown: 120,
                stepAdjustments: [
                    { metricIntervalLowerBound: "0", metricIntervalUpperBound: "15", scalingAdjustment: 20 },
                    { metricIntervalLowerBound: "15", scalingAdjustment: 50 },
                ],
            },
        });
        assert.deepStrictEqual(policy("idle").inputs["stepScalingPolicyConfiguration"], {
            adjustmentType: "PercentChangeInCapacity",
            minAdjustmentMagnitude: 1,
            metricAggregationType: "Average",
            cooldown: 300,
            stepAdjustments: [{ metricIntervalLowerBound: "0", scalingAdjustment: -10 }],
        });
        for (const [name, periods] of [
            ["cpu-high", 2],
            ["memory-high", 2],
            ["response-time-high", 2],
            ["idle", 10],
        ] as const) {
            const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", `app-web-scaling-${name}`);
            assert.deepStrictEqual(
                [inputs["alarmActions"], inputs["comparisonOperator"], inputs["evaluationPeriods"]],
                [[policy(name).state["arn"]], "GreaterThanOrEqualToThreshold", periods],
                name,
            );
            // A minute without a measurement is no reason to grow, and none to shrink.
            assert.strictEqual(inputs["treatMissingData"], "notBreaching", name);
        }
    });

    it("shrinks by one alarm, in which the other signals vote", async () => {
        const r = await recordApp();
        const { inputs } = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-scaling-idle");
        const queries = inputs["metricQueries"] as { id: string; expression?: string; returnData: boolean }[];
        assert.deepStrictEqual(
            queries.map((q) => q.id),
            ["cpu", "memory", "responseTime", "idle"],
        );
        assert.match(queries.at(-1)!.expression!, /cpu <= 30 AND .*memory.* AND .*responseTime/);
        assert.deepStrictEqual(
            queries.map((q) => q.returnData),
            [false, false, false, true],
        );
        assert.strictEqual(inputs["evaluationPeriods"], 10);
    });

    it("schedules peaks in the environment's time zone, by the minimum alone", async () => {
        const peak = { name: "office", days: ["MON"], start: "08:00", end: "18:00", minimum: 6 } as const;
        const r = await recordApp({ web: { ...BASE.web, peaks: [peak] } });
        const actions = r.ofType("aws:appautoscaling/scheduledAction:ScheduledAction").map((a) => a.inputs);
        assert.deepStrictEqual(
            actions.map((a) => [a["schedule"], a["timezone"], a["scalableTargetAction"]]),
            [
                ["cron(50 7 ? * MON *)", "America/New_York", { minCapacity: 6 }],
                ["cron(0 18 ? * MON *)", "America/New_York", { minCapacity: 3 }],
            ],
        );
    });
});

describe("AppCluster: sizes, cost and refusals", () => {
    it("refuses a size that Fargate has not, and limits in the wrong order, with what is allowed", async () => {
        assert.throws(() => checkSize("web", { cpu: 1000, memoryMiB: 2048 }), /Fargate has 256, 512, 1024/);
        assert.throws(() => checkSize("web", { cpu: 1024, memoryMiB: 1024 }), /2048 to 8192 MiB in steps of 1024/);
        assert.throws(() => checkSize("web", { cpu: 256, memoryMiB: 1536 }), /256 CPU units/);
        await assert.rejects(
            recordApp({ web: { ...BASE.web, onDemandBase: 4 } }),
            /app:web has onDemandBase 4, minimum 3, maximum 12; each must be at most the next/,
        );
    });

    it("counts the tasks that an instance holds by cores, memory and network interfaces, whichever ends first", () => {
        const held = (type: string, cpu: number, memoryMiB: number): number => {
            const size = instanceSize(type);
            assert.ok(size !== undefined, type);
            return tasksOn(size, { cpu, memoryMiB });
        };
        assert.strictEqual(held("m7g.large", 1024, 2048), 2, "cores");
        assert.strictEqual(held("m7g.large", 256, 512), 2, "three interfaces, one of them the instance's");
        assert.strictEqual(held("m7gd.large", 1024, 8192), 0, "all of the memory is not for tasks");
        assert.strictEqual(held("c7g.xlarge", 1024, 2048), 3, "8 GiB less what the system keeps");
        assert.strictEqual(held("r6i.4xlarge", 2048, 16_384), 7, "16 cores, 128 GiB, eight interfaces");
        assert.strictEqual(instanceSize("m7g.metal"), undefined);
        assert.strictEqual(instanceSize("x2gd.large"), undefined);
    });

    it("refuses instances that cannot hold the tasks, with the number it takes", async () => {
        const ec2 = { capacity: "ec2" as const };
        const instances = { ...BASE.instances, types: ["m7g.large"] };
        // 12 tasks of web and those of worker, two on each instance.
        const needed = (BASE.web.maximum + BASE.worker.maximum) / 2;
        await assert.rejects(
            recordApp({ ...ec2, instances: { ...instances, maximum: needed - 1 } }),
            new RegExp(
                `app:instances.maximum is ${needed - 1}, but .* need ${needed} instances of m7g.large. Raise it`,
            ),
        );
        await recordApp({ ...ec2, instances: { ...instances, maximum: needed } });
        await recordApp({ capacity: "fargate", instances: { ...instances, maximum: 2 } });
        await assert.rejects(
            recordApp({ ...ec2, web: { ...BASE.web, cpu: 4096, memoryMiB: 8192 }, instances }),
            /m7g.large, which holds no task of app:web \(4096 CPU units and 8192 MiB; it has 2048 and 7618/,
        );
        await recordApp({ ...ec2, instances: { ...instances, types: ["p5.48xlarge"], maximum: 2 } });
    });

    it("computes what a savings plan should cover from the configured base", () => {
        const sizes = [
            { cpu: 1024, memoryMiB: 2048, onDemandBase: 2 },
            { cpu: 512, memoryMiB: 1024, onDemandBase: 1 },
        ];
        assert.deepStrictEqual(savingsBase(sizes, "ARM64"), { cores: 2.5, gib: 5, hourlyUsd: 0.0987 });
        assert.match(savingsAdvice(sizes, "ARM64"), /2\.5 cores and 5 GiB at every hour, 0\.0987 USD/);
    });

    it("alarms on running tasks, CPU and memory of each service, with runbooks that exist", async () => {
        const r = await recordApp();
        const tasks = r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-web-running-tasks").inputs;
        assert.strictEqual(tasks["threshold"], 3);
        assert.strictEqual(tasks["treatMissingData"], "breaching");
        assert.deepStrictEqual(tasks["alarmActions"], [BASE.alarmTopics.critical]);
        for (const row of [...serviceAlarms(2), ...DEPLOYMENT_ALARMS]) {
            assert.ok(fs.existsSync(path.join(ROOT, row.runbook)), row.runbook);
        }
    });

    it("publishes advice and names, and no secret", async () => {
        const r = await recordApp();
        assert.match(r.result.savingsAdvice, /Compute Savings Plan/);
        assert.strictEqual(r.result.namespaceName, "prod.integers.internal");
    });
});

describe("Rails settings (R-APP-5)", () => {
    const database = {
        host: "pool",
        port: 5432,
        name: "integers",
        role: "integers",
        sslMode: "require",
        secretArn: "arn:app",
    } as const;
    const redis = (name: string) => ({ host: name, port: 6379, secretArn: `arn:${name}` });
    const inputs: RailsInputs = {
        pool: database,
        readerName: "integers_reader",
        primary: { ...database, host: "primary", sslMode: "verify-full", secretArn: "arn:owner" },
        redis: { sessions: redis("sessions"), cache: redis("cache") },
        edge: {
            domainName: "integers.example.com",
            tokenIssuer: "https://issuer",
            tokenRolesClaim: "cognito:groups",
            tokenClientId: "client",
            signInUrl: "https://auth",
        },
        extra: { LOG_LEVEL: "info" },
    };
    const resolved = async (record: Record<string, unknown>) => {
        const entries = Object.entries(record).map(async ([k, v]) => [k, await valueOf(pulumi.output(v))] as const);
        return Object.fromEntries(await Promise.all(entries));
    };

    it("reach the database through the pool, without prepared statements, and Redis by purpose", async () => {
        const { variables, secrets } = railsSettings(inputs);
        const plain = await resolved(variables);
        assert.deepStrictEqual(
            [plain["DATABASE_HOST"], plain["DATABASE_PORT"], plain["DATABASE_PREPARED_STATEMENTS"]],
            ["pool", "5432", "false"],
        );
        assert.deepStrictEqual([plain["REDIS_SESSIONS_HOST"], plain["REDIS_CACHE_HOST"]], ["sessions", "cache"]);
        assert.ok(!("DATABASE_SSLROOTCERT" in plain), "libpq would refuse the pooler's own certificate");
        assert.strictEqual(plain["LOG_LEVEL"], "info");
        assert.ok(!("TOKEN_JWKS_URL" in plain), "the application tier reaches no issuer (docs/decisions/0024)");
        assert.deepStrictEqual(await resolved(secrets), {
            DATABASE_USERNAME: "arn:app:username::",
            DATABASE_PASSWORD: "arn:app:password::",
            REDIS_SESSIONS_USERNAME: "arn:sessions:username::",
            REDIS_SESSIONS_PASSWORD: "arn:sessions:password::",
            REDIS_CACHE_USERNAME: "arn:cache:username::",
            REDIS_CACHE_PASSWORD: "arn:cache:password::",
        });
    });

    it("send migrations to the primary itself, with its own secret", async () => {
        const { variables, secrets } = migrationSettings(inputs);
        const plain = await resolved(variables);
        assert.deepStrictEqual(
            [plain["DATABASE_HOST"], plain["DATABASE_SSLMODE"], plain["DATABASE_PREPARED_STATEMENTS"]],
            ["primary", "verify-full", "true"],
        );
        assert.match(String(plain["DATABASE_SSLROOTCERT"]), /global-bundle\.pem$/);
        assert.strictEqual((await resolved(secrets))["DATABASE_PASSWORD"], "arn:owner:password::");
        assert.deepStrictEqual(secretArnsOf(inputs), ["arn:app", "arn:owner", "arn:sessions", "arn:cache"]);
    });
});

describe("AppCluster: a rotated password", () => {
    const pooler = "arn:aws:ecs:us-east-1:123456789012:service/pooler/pooler";

    it("rolls web, then worker, when the pooler has deployed, and by a role that can roll nothing else", async () => {
        const r = await recordApp({ poolerServiceArn: pooler });
        const pattern = JSON.parse(
            r.one("aws:cloudwatch/eventRule:EventRule", "app-rotated").inputs["eventPattern"] as string,
        ) as { resources: string[]; detail: { eventName: string[] } };
        assert.deepStrictEqual(
            [pattern.resources, pattern.detail.eventName],
            [[pooler], ["SERVICE_DEPLOYMENT_COMPLETED"]],
        );
        const { StartAt, States } = JSON.parse(
            r.one("aws:sfn/stateMachine:StateMachine").inputs["definition"] as string,
        ) as {
            StartAt: string;
            States: Record<string, { Next?: string; Parameters?: { Service: string }; Choices?: { Next: string }[] }>;
        };
        const [web, worker] = ["web", "worker"].map((kind) => `arn:aws:ecs:us-east-1:123456789012:Service/app-${kind}`);
        assert.strictEqual(States[StartAt]?.Parameters?.Service, web);
        const second = States["Done? 1"]?.Choices?.[0]?.Next ?? "";
        assert.strictEqual(States[second]?.Parameters?.Service, worker);
        assert.strictEqual(States["Done? 2"]?.Choices?.[0]?.Next, "Done");
        const roll = statementsOf(r.one("aws:iam/rolePolicy:RolePolicy", "app-rotation").inputs["policy"])[0];
        assert.deepStrictEqual(roll?.Resource, [web, worker]);
    });

    it("is alarmed on when the roll fails, and followed only where there is a pooler", async () => {
        const r = await recordApp({ poolerServiceArn: pooler });
        r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-rotation-not-followed");
        assert.strictEqual((await recordApp()).ofType("aws:sfn/stateMachine:StateMachine").length, 0);
    });
});
