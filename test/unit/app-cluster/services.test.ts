import * as assert from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { DEPLOYMENT_ALARMS } from "../../../components/app-cluster/alarm-table";
import { APP_OUTPUTS, BASE, container, containersOf, recordApp, serviceOf, statementsOf } from "./fixture";
import { valueOf } from "../mocks";
import { scratchFolder } from "../../scratch";

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
            assert.strictEqual(inputs["enableExecuteCommand"], BASE.executeCommand);
            // Cost and access follow the tags of the service.
            assert.deepStrictEqual([inputs["enableEcsManagedTags"], inputs["propagateTags"]], [true, "SERVICE"]);
            const named = (type: string, name: string) => r.one(type, name).state["arn"];
            assert.deepStrictEqual(
                [inputs["cluster"], inputs["taskDefinition"]],
                [
                    named("aws:ecs/cluster:Cluster", "app"),
                    named("aws:ecs/taskDefinition:TaskDefinition", `app-${kind}`),
                ],
            );
            const tasks = r
                .ofType("aws:cloudwatch/metricAlarm:MetricAlarm")
                .find(
                    ({ name, inputs: alarm }) =>
                        name.startsWith(`app-${kind}-`) && alarm["metricName"] === "RunningTaskCount",
                )!;
            assert.deepStrictEqual(tasks.inputs["dimensions"], { ClusterName: "integers-prod", ServiceName: kind });
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

    it("audits every shell that is opened in a task, and encrypts the tasks' disks with the environment's key", async () => {
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
            managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: BASE.dataKeyArn },
        });
        assert.deepStrictEqual(cluster["settings"], [{ name: "containerInsights", value: "enhanced" }]);
        for (const group of r.ofType("aws:cloudwatch/logGroup:LogGroup")) {
            assert.strictEqual(group.inputs["kmsKeyId"], BASE.logsKeyArn);
            assert.strictEqual(group.inputs["retentionInDays"], 90);
        }
    });

    it("makes the log group of Container Insights before the cluster, or ECS makes it with a key of its own", async () => {
        const r = await recordApp();
        const { inputs, urn } = r.one("aws:cloudwatch/logGroup:LogGroup", "app-insights-log");
        const cluster = r.one("aws:ecs/cluster:Cluster");
        assert.strictEqual(inputs["name"], `/aws/ecs/containerinsights/${String(cluster.inputs["name"])}/performance`);
        assert.deepStrictEqual([inputs["kmsKeyId"], inputs["retentionInDays"]], [BASE.logsKeyArn, 90]);
        assert.ok(cluster.waitsFor.includes(urn));
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
        const namespaceId = r.one("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace").state["id"];
        for (const kind of ["web", "worker"]) {
            const { inputs } = r.one("aws:servicediscovery/service:Service", `app-names-${kind}`);
            // Ten seconds: a task that went is asked no longer than that.
            assert.deepStrictEqual(inputs["dnsConfig"], {
                ...{ namespaceId, routingPolicy: "MULTIVALUE" },
                dnsRecords: [{ type: "A", ttl: 10 }],
            });
            const registry = r.one("aws:servicediscovery/service:Service", `app-names-${kind}`).state["arn"];
            assert.deepStrictEqual(serviceOf(r, kind).inputs["serviceRegistries"], { registryArn: registry });
        }
    });
});

describe("AppCluster: how a deployment ended (R-OBS-3)", () => {
    for (const [outcome, event, topic] of [
        ["completed", "SERVICE_DEPLOYMENT_COMPLETED", BASE.alarmTopics.info],
        ["failed", "SERVICE_DEPLOYMENT_FAILED", BASE.alarmTopics.warning],
    ] as const) {
        it(`is told by its own topic, with the reason and the runbook: ${outcome}`, async () => {
            const r = await recordApp();
            const rule = r.one("aws:cloudwatch/eventRule:EventRule", `app-deployment-${outcome}`);
            assert.deepStrictEqual(JSON.parse(rule.inputs["eventPattern"] as string), {
                source: ["aws.ecs"],
                "detail-type": ["ECS Deployment State Change"],
                detail: { eventName: [event] },
                resources: [{ suffix: "/integers-prod/web" }, { suffix: "/integers-prod/worker" }],
            });
            const { inputs } = r.one("aws:cloudwatch/eventTarget:EventTarget", `app-deployment-${outcome}`);
            assert.strictEqual(inputs["rule"], rule.state["name"]);
            assert.strictEqual(inputs["arn"], topic);
            const { inputPaths, inputTemplate } = inputs["inputTransformer"] as {
                inputPaths: Record<string, string>;
                inputTemplate: string;
            };
            // What EventBridge makes of the event of the ECS Developer Guide.
            const told = {
                "$.detail.eventName": event,
                "$.resources[0]": "arn:service",
                "$.detail.reason": "tasks failed",
            };
            const text = inputTemplate.replace(
                /<(\w+)>/g,
                (_, part: string) => told[inputPaths[part] as keyof typeof told],
            );
            assert.strictEqual(
                JSON.parse(text),
                `${event} arn:service: tasks failed Runbook: docs/runbooks/app-deploy.md`,
            );
            assert.ok(fs.existsSync(path.join(__dirname, "../../..", "docs/runbooks/app-deploy.md")));
        });
    }
});

describe("AppCluster: migration (R-APP-6)", () => {
    it("holds web and worker back until the schema is what their image needs", async () => {
        const r = await recordApp();
        for (const role of ["web", "worker"]) {
            const [gateFirst] = container(r, role, role)["dependsOn"] as object[];
            assert.deepStrictEqual(gateFirst, { containerName: "schema-gate", condition: "SUCCESS" });
            const gate = container(r, role, "schema-gate");
            assert.strictEqual(gate["essential"], false);
            // Fargate refuses more than 120 s; without it the gate's own 15 minutes count.
            assert.strictEqual(gate["startTimeout"], undefined);
            assert.match((gate["command"] as string[]).join(" "), /db:abort_if_pending_migrations/);
            assert.deepStrictEqual(gate["image"], container(r, role, role)["image"]);
        }
    });

    it("looks until the schema is there, and gives up after 60 looks", async () => {
        const command = container(await recordApp(), "web", "schema-gate")["command"] as string[];
        const folder = scratchFolder("gate");
        const [program, ...args] = command.map((word) => word.replace("sleep 15", "sleep 0"));
        assert.notDeepStrictEqual([program, ...args], command);
        /** Rails answers so many times that migrations wait; @returns the gate's exit code, and how often it looked. */
        const looks = (pending: number): [number | null, number] => {
            const count = path.join(folder, `count-${pending}`);
            const bundle = `#!/bin/sh\necho "$@" >> ${count}; [ "$(wc -l < ${count})" -gt ${pending} ]\n`;
            fs.writeFileSync(path.join(folder, "bundle"), bundle, { mode: 0o755 });
            const env = { ...process.env, PATH: [folder, process.env["PATH"]].join(path.delimiter) };
            const { status } = spawnSync(program!, args, { env, stdio: "ignore" });
            const asked = fs.readFileSync(count, "utf8").trim().split("\n");
            assert.deepStrictEqual(new Set(asked), new Set(["exec rails db:abort_if_pending_migrations"]));
            return [status, asked.length];
        };
        assert.deepStrictEqual(
            [looks(0), looks(3), looks(1000)],
            [
                [0, 1],
                [0, 4],
                [1, 60],
            ],
        );
    });

    it("stands before the first deployment begins: services wait for the trigger, and for what their tasks run on", async () => {
        const r = await recordApp();
        const before = [
            r.one("aws:cloudwatch/eventTarget:EventTarget", "app-migration"),
            r.one("aws:cloudwatch/eventRule:EventRule", "app-migration"),
            r.one("aws:ecs/clusterCapacityProviders:ClusterCapacityProviders"),
        ];
        // A component's children come after it, and it after what it waits for.
        const services = ["web", "worker"].map((kind) => r.one("integers:app:AppService", `app-${kind}`));
        for (const service of services) {
            for (const { urn, name } of before) {
                assert.ok(service.waitsFor.includes(urn), `${service.name}: ${name}`);
            }
        }
    });

    it("starts the migration task, with the database itself and the owner's secret, when a deployment begins", async () => {
        const r = await recordApp();
        const [migration] = containersOf(r, "migration");
        assert.deepStrictEqual(migration!["command"], ["bundle", "exec", "rails", "db:migrate"]);
        assert.ok(JSON.stringify(migration!["environment"]).includes("primary.internal"));
        assert.ok(JSON.stringify(migration!["secrets"]).includes(":secret:owner:password::"));
        const rule = r.one("aws:cloudwatch/eventRule:EventRule", "app-migration").inputs["eventPattern"] as string;
        assert.deepStrictEqual(JSON.parse(rule), {
            source: ["aws.ecs"],
            "detail-type": ["ECS Deployment State Change"],
            detail: { eventName: ["SERVICE_DEPLOYMENT_IN_PROGRESS"] },
            resources: [{ suffix: "/integers-prod/web" }],
        });
        const target = r.one("aws:cloudwatch/eventTarget:EventTarget", "app-migration").inputs["ecsTarget"] as Record<
            string,
            unknown
        >;
        assert.strictEqual(r.one("aws:cloudwatch/eventRule:EventRule", "app-migration").inputs["state"], "ENABLED");
        const standby = await recordApp({ migrates: false });
        // A database that is a replica of the other region's cannot be migrated.
        assert.strictEqual(
            standby.one("aws:cloudwatch/eventRule:EventRule", "app-migration").inputs["state"],
            "DISABLED",
        );
        // The newest revision: a target that changed a second before the event might still be the old one.
        assert.match(target["taskDefinitionArn"] as string, /task-definition\/integers-prod-migration$/);
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
                    ["", ":*"].map(
                        (revision) =>
                            `arn:aws:ecs:us-east-1:123456789012:task-definition/integers-prod-migration${revision}`,
                    ),
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
        const target = r.one("aws:cloudwatch/eventTarget:EventTarget", "app-migration").inputs["ecsTarget"] as Record<
            string,
            unknown
        >;
        assert.strictEqual(target["propagateTags"], "TASK_DEFINITION");
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
            States: Record<
                string,
                {
                    Next?: string;
                    Seconds?: number;
                    Parameters?: { Service: string };
                    Choices?: { StringEquals?: string; Next: string }[];
                }
            >;
        };
        const [web, worker] = ["web", "worker"].map((kind) => `arn:aws:ecs:us-east-1:123456789012:Service/app-${kind}`);
        // Poolers that are on their way out know no new password, and may still be sent connections.
        const { Seconds, Next } = States[StartAt]!;
        assert.strictEqual(Seconds, 300);
        assert.strictEqual(States[Next!]?.Parameters?.Service, web);
        const completed = (state: string) =>
            States[state]?.Choices?.find(({ StringEquals }) => StringEquals === "COMPLETED")?.Next ?? "";
        assert.strictEqual(States[completed("Done? 1")]?.Parameters?.Service, worker);
        assert.strictEqual(completed("Done? 2"), "Done");
        const roll = statementsOf(r.one("aws:iam/rolePolicy:RolePolicy", "app-rotation").inputs["policy"])[0];
        assert.deepStrictEqual(roll?.Resource, [web, worker]);
    });

    it("is alarmed on when the roll fails, and followed only where there is a pooler", async () => {
        const r = await recordApp({ poolerServiceArn: pooler });
        r.one("aws:cloudwatch/metricAlarm:MetricAlarm", "app-rotation-not-followed");
        const searched = await valueOf(r.result.logGroupNames);
        assert.ok(searched.includes("/aws/vendedlogs/states/integers-test/staging/app/rotation"), searched.join());
        assert.strictEqual((await recordApp()).ofType("aws:sfn/stateMachine:StateMachine").length, 0);
    });
});
