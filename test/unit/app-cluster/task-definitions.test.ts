import * as assert from "node:assert";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { collectorConfig } from "../../../components/app-cluster/collector-config";
import { WORKER_HEARTBEAT } from "../../../components/app-cluster/containers";
import { sessionStatements } from "../../../components/app-cluster/roles";
import { scratchFolder } from "../../scratch";
import { BASE, container, containersOf, recordApp, statementsOf } from "./fixture";

const TELEMETRY = {
    metricsUrl: "http://p:9090",
    tracesEndpoint: "j:4317",
    environment: "e",
    memoryLimitMiB: 200,
};

/**
 * Names that the AWS distribution for OpenTelemetry v0.49.0 knows, of those that anybody here may want
 * (aws-observability/aws-otel-collector, pkg/defaultcomponents/defaults.go). It has no `transform`. Older names, such as
 * `resourcedetection`, are deprecated aliases: a later version may not start with them.
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
            "resource_detection",
            "probabilistic_sampler",
        ],
        ...["tail_sampling", "groupbytrace", "cumulativetodelta", "deltatorate", "batch", "memory_limiter"],
    ],
    exporters: [
        "otlp_grpc",
        "otlp_http",
        "prometheus_remote_write",
        "prometheus",
        "awsemf",
        "awsxray",
        "debug",
        "file",
    ],
} as const satisfies Record<string, readonly string[]> as Record<
    "extensions" | "receivers" | "processors" | "exporters",
    readonly string[]
>;

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
        const timing = { interval: 15, timeout: 5, retries: 4, startPeriod: 60 };
        const get = 'exit Net::HTTP.get_response(URI("http://127.0.0.1:3000/up")).is_a?(Net::HTTPSuccess)';
        assert.deepStrictEqual(web["healthCheck"], { command: ["CMD", "ruby", "-rnet/http", "-e", get], ...timing });
        const { command: beat, ...workers } = container(r, "worker", "worker")["healthCheck"] as { command: unknown };
        assert.ok(beat);
        assert.deepStrictEqual(workers, timing);
        assert.strictEqual(web["stopTimeout"], 90);
        assert.deepStrictEqual(web["command"], ["bundle", "exec", "puma"]);
        assert.deepStrictEqual(container(r, "worker", "worker")["portMappings"], []);
    });

    it("tells Rails where it runs, on which port, and where its traces and metrics go; the web how long connections stay", async () => {
        const r = await recordApp({ variables: {}, migration: { ...BASE.migration, variables: {} } });
        const rails = {
            ...{ RAILS_ENV: "production", RAILS_LOG_TO_STDOUT: "1", PORT: "3000" },
            OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
            OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
        };
        for (const role of ["web", "worker", "migration"]) {
            const own = container(r, role, role)["environment"] as { name: string; value: string }[];
            const { PUMA_PERSISTENT_TIMEOUT, ...found } = Object.fromEntries(
                own.map(({ name, value }) => [name, value]),
            );
            assert.deepStrictEqual(found, { ...rails, OTEL_SERVICE_NAME: `integers-${role}` });
            // Longer than the load balancer's, which would else meet a connection that Puma has just closed.
            assert.strictEqual(PUMA_PERSISTENT_TIMEOUT, role === "web" ? "80" : undefined);
        }
    });

    it("finds a worker healthy while it beats, and ill when it never did or stopped a minute ago", async () => {
        const r = await recordApp();
        const { command } = container(r, "worker", "worker")["healthCheck"] as { command: string[] };
        assert.strictEqual(command[0], "CMD-SHELL");
        assert.ok(command[1]!.includes(WORKER_HEARTBEAT));
        const file = path.join(scratchFolder("beat"), "sidekiq-beat");
        // The check itself must not be what it finds: its shell has the name in its command line.
        const check = () =>
            spawnSync("sh", ["-c", command[1]!.replace(WORKER_HEARTBEAT, file)], { stdio: "ignore" }).status;
        assert.strictEqual(check(), 1, "never beat");
        fs.writeFileSync(file, "");
        assert.strictEqual(check(), 0, "beats");
        const past = Date.now() / 1000 - 130;
        fs.utimesSync(file, past, past);
        assert.strictEqual(check(), 1, "stopped");
    });

    it("confines every container: no root, no privilege, read-only root, capabilities dropped, a log", async () => {
        const r = await recordApp();
        for (const role of ["web", "worker", "migration"]) {
            for (const c of containersOf(r, role)) {
                assert.strictEqual(c["user"], "1000:1000", c.name);
                assert.strictEqual(c["privileged"], false);
                assert.strictEqual(c["readonlyRootFilesystem"], true);
                // `add` as AWS gives it back: without it, a new revision at every deployment.
                assert.deepStrictEqual(c["linuxParameters"], {
                    initProcessEnabled: true,
                    capabilities: { add: [], drop: ["ALL"] },
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
        // Puma and Rails write caches and their pid there.
        assert.ok(
            ["tmp", "rails-tmp"].every((name) => mounted.includes(name)),
            mounted.join(", "),
        );
    });

    it("lets the agent of ECS Exec write where it does, beside the read-only root", async () => {
        const r = await recordApp();
        for (const role of ["web", "worker", "migration"]) {
            const mounts = container(r, role, role)["mountPoints"] as { containerPath: string; readOnly: boolean }[];
            for (const path of ["/managed-agents", "/var/lib/amazon", "/var/log/amazon"]) {
                const found = mounts.filter(({ containerPath, readOnly }) => containerPath === path && !readOnly);
                assert.strictEqual(found.length, 1, `${role} ${path}`);
            }
        }
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
        const lifted = (await recordApp({ deletionGuard: { protect: false, reason: "a test" } })).one(secret.type);
        // The name of an environment that is made again must be free at once.
        assert.deepStrictEqual([lifted.protect, lifted.inputs["recoveryWindowInDays"]], [false, 0]);
        const policy = r.one("aws:iam/rolePolicy:RolePolicy", "app-execution").inputs["policy"];
        const read = statementsOf(policy).find((s) => s.Sid === "ReadSecrets")!;
        assert.deepStrictEqual(read.Resource, [...BASE.secretArns, rails]);
        const keys = statementsOf(policy).find((s) => s.Sid === "DecryptSecrets")!;
        assert.deepStrictEqual(keys.Resource, [BASE.secretsKeyArn, ...BASE.secretsKeyArns!]);
        const log = statementsOf(policy).find((s) => s.Sid === "Log")!.Resource as string[];
        assert.ok(log.length > 1 && log.every((arn) => /LogGroup\/app-[a-z-]+:\*$/.test(arn)), log.join(" "));
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
        // Else a task whose collector ended once has no metrics and no traces for the rest of its life.
        assert.deepStrictEqual(collector["restartPolicy"], { enabled: true, restartAttemptPeriod: 60 });
        assert.deepStrictEqual(
            containersOf(r, "web")
                .filter((c) => "restartPolicy" in c)
                .map((c) => c.name),
            ["collector"],
            "an essential container that ends replaces its task, and the gate ends because it is done",
        );
        // Started first, it is stopped last, so that the application's last metrics and traces still find it.
        for (const role of ["web", "worker"]) {
            const [, second, ...rest] = container(r, role, role)["dependsOn"] as object[];
            assert.deepStrictEqual([second, rest], [{ containerName: "collector", condition: "START" }, []]);
            const seconds = [role, "collector"].map((name) => container(r, role, name)["stopTimeout"] as number);
            // Spot capacity's warning is two minutes.
            assert.ok(seconds[0]! + seconds[1]! <= 120, `${seconds.join(" + ")}`);
        }
        assert.match(collector["image"] as string, new RegExp(`@sha256:${"c".repeat(64)}$`));
        const [variable, ...others] = collector["environment"] as { name: string; value: string }[];
        assert.strictEqual(variable!.name, "AOT_CONFIG_CONTENT");
        // Four fifths of the limiter's 200 MiB.
        assert.deepStrictEqual(others, [{ name: "GOMEMLIMIT", value: "160MiB" }]);
        const config = JSON.parse(variable!.value) as {
            exporters: Record<string, { endpoint: string }>;
            processors: Record<string, { limit_mib: number }>;
        };
        assert.deepStrictEqual(
            [collector["cpu"], collector["memory"], config.processors["memory_limiter"]!.limit_mib],
            [64, 256, 200],
        );
        assert.strictEqual(
            config.exporters["prometheus_remote_write"]!.endpoint,
            "http://prometheus.prod.integers.internal:9090/api/v1/write",
        );
        assert.strictEqual(config.exporters["otlp_grpc"]!.endpoint, "jaeger.prod.integers.internal:4317");
        assert.deepStrictEqual(
            containersOf(r, "migration").map((c) => c.name),
            ["migration"],
        );
    });

    it("sends telemetry elsewhere where a place is given, and encrypted where that is https", async () => {
        const telemetry = {
            metricsUrl: "https://metrics.example.com/write",
            tracesEndpoint: "https://traces.example.com",
        };
        const [variable] = container(await recordApp({ telemetry }), "worker", "collector")["environment"] as {
            value: string;
        }[];
        const { exporters } = JSON.parse(variable!.value) as { exporters: Record<string, Record<string, unknown>> };
        assert.strictEqual(exporters["prometheus_remote_write"]!["endpoint"], telemetry.metricsUrl);
        assert.deepStrictEqual(
            [exporters["otlp_grpc"]!["endpoint"], exporters["otlp_grpc"]!["tls"]],
            [telemetry.tracesEndpoint, { insecure: false }],
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

    it("cuts query strings, with their tokens and signatures, off traces before they leave the task", () => {
        const { processors, service } = JSON.parse(collectorConfig(TELEMETRY)) as {
            processors: { attributes: { actions: Record<"key" | "action" | "pattern" | "from_attribute", string>[] } };
            service: { pipelines: { traces: { processors: string[] } } };
        };
        const order = service.pipelines.traces.processors;
        assert.ok(order.includes("attributes") && order.indexOf("attributes") < order.indexOf("batch"));
        // As the attributes processor works: tried with the AWS distribution v0.49.0, which sent exactly this on.
        const cut = (span: Record<string, string>) => {
            const kept = new Map(Object.entries(span));
            for (const { key, action, pattern, from_attribute: from } of processors.attributes.actions) {
                const value = kept.get(key);
                if (action === "delete") {
                    kept.delete(key);
                } else if (action === "extract" && value !== undefined) {
                    const found = new RegExp(pattern.replace("?P<", "?<")).exec(value);
                    Object.entries(found?.groups ?? {}).forEach(([name, text]) => kept.set(name, text));
                } else if (action === "update" && value !== undefined && kept.has(from)) {
                    kept.set(key, kept.get(from)!);
                }
            }
            return Object.fromEntries(kept);
        };
        assert.deepStrictEqual(
            cut({ "http.target": "/password/edit?token=secret", "url.query": "token=secret", "url.path": "/password" }),
            { "http.target": "/password/edit", "url.path": "/password" },
        );
        assert.deepStrictEqual(cut({ "url.full": "https://b/k?X-Amz-Signature=secret", "http.url": "https://h/p?x" }), {
            "url.full": "https://b/k",
            "http.url": "https://h/p",
        });
        assert.deepStrictEqual(cut({ "http.target": "/plain" }), { "http.target": "/plain" });
    });

    it("takes what Rails sends and hands metrics to Prometheus and traces to Jaeger, and keeps both while these are away", () => {
        const { receivers, exporters, service } = JSON.parse(collectorConfig(TELEMETRY)) as {
            receivers: object;
            exporters: object;
            service: { pipelines: Record<string, { receivers: string[]; exporters: string[] }> };
        };
        assert.deepStrictEqual(receivers, { otlp: { protocols: { http: { endpoint: "127.0.0.1:4318" } } } });
        const retry = { enabled: true, max_elapsed_time: "120s" };
        assert.deepStrictEqual(exporters, {
            prometheus_remote_write: {
                endpoint: TELEMETRY.metricsUrl,
                // `service_name` and `instance` of the rules are attributes of the resource.
                resource_to_telemetry_conversion: { enabled: true },
                remote_write_queue: { enabled: true, queue_size: 1000 },
                retry_on_failure: retry,
            },
            otlp_grpc: {
                endpoint: TELEMETRY.tracesEndpoint,
                tls: { insecure: true },
                // By what they take: 1000 batches would fill the memory, and metrics would be refused with them.
                sending_queue: { sizer: "items", queue_size: 20_000 },
                retry_on_failure: retry,
            },
        });
        const flows = Object.entries(service.pipelines).map(
            ([
                kind,
                {
                    receivers: [from],
                    exporters: to,
                },
            ]) => [kind, from, to],
        );
        assert.deepStrictEqual(flows, [
            ["metrics", "otlp", ["prometheus_remote_write"]],
            ["traces", "otlp", ["otlp_grpc"]],
        ]);
    });

    it("names the task as the instance of its metrics: two tasks never write one series", () => {
        const config = JSON.parse(collectorConfig(TELEMETRY)) as {
            processors: { resource: { attributes: unknown[] }; resource_detection: { detectors: string[] } };
            service: { pipelines: Record<string, { processors: string[] }> };
        };
        assert.deepStrictEqual(config.processors.resource.attributes, [
            { key: "deployment.environment.name", value: TELEMETRY.environment, action: "upsert" },
            { key: "service.instance.id", from_attribute: "aws.ecs.task.arn", action: "upsert" },
        ]);
        assert.deepStrictEqual(config.processors.resource_detection.detectors, ["env", "ecs"]);
        // First what limits memory, then found before named, then gathered.
        const first = ["memory_limiter", "resource_detection", "resource"];
        assert.deepStrictEqual(
            Object.entries(config.service.pipelines).map(([kind, { processors }]) => [kind, processors]),
            [
                ["metrics", [...first, "batch"]],
                ["traces", [...first, "attributes", "batch"]],
            ],
        );
    });
});
