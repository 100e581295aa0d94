import assert from "node:assert/strict";
import { ELASTICSEARCH, elasticsearchSpec } from "../../../components/observability-stack/tools/elastic/elasticsearch";
import { FILEBEAT_CLAIM, filebeatSpec } from "../../../components/observability-stack/tools/elastic/filebeat";
import { kibanaSpec } from "../../../components/observability-stack/tools/elastic/kibana";
import { lifecycleCalls } from "../../../components/observability-stack/tools/elastic/lifecycle";
import { logstashSpec } from "../../../components/observability-stack/tools/elastic/logstash";
import { setupFiles } from "../../../components/observability-stack/tools/elastic/setup-job";
import { JAEGER_ROLE, ROLES_FILE } from "../../../components/observability-stack/tools/elastic/users";
import type { Values } from "../../../components/observability-stack/tools/pod-parts";
import { trailLogGroupName } from "../../../components/security-baseline/trail";
import { toolServiceAccounts } from "../../../components/observability-stack/tools/service-accounts";
import { type SizeName, sizes } from "../../../components/observability-stack/tools/sizes";
import { jaegerValues } from "../../../components/observability-stack/tools/values/jaeger";
import { ARGS } from "./fixture";
import { at, region, trees } from "./trees";

describe("Jaeger", () => {
    const values = jaegerValues(sizes.full);

    it("takes OTLP on 4317 and stores in Elasticsearch over TLS as its own user, with a lifecycle", () => {
        const backend = at(values, "userconfig.extensions.jaeger_storage.backends.traces.elasticsearch") as Values;
        assert.deepEqual(backend["server_urls"], ["https://elasticsearch-es-http.elastic.svc:9200"]);
        assert.equal(backend["use_ilm"], true);
        assert.equal(backend["use_aliases"], true);
        // Jaeger refuses a lifecycle together with templates of its own (its storage's Validate).
        assert.equal(backend["create_mappings"], false);
        assert.deepEqual(at(backend, "auth.basic"), { username: "${env:ES_USERNAME}", password: "${env:ES_PASSWORD}" });
        assert.equal(at(values, "userconfig.receivers.otlp.protocols.grpc.endpoint"), "0.0.0.0:4317");
        assert.deepEqual(Object.keys(JSON.parse(ROLES_FILE) as object), [JAEGER_ROLE]);
    });

    it("hands what it takes to its storage, and answers from the same", () => {
        const config = values["userconfig"] as Values;
        assert.deepEqual(at(config, "service.pipelines"), {
            traces: {
                receivers: ["otlp"],
                processors: ["memory_limiter", "batch"],
                exporters: ["jaeger_storage_exporter"],
            },
        });
        const backends = Object.keys(at(config, "extensions.jaeger_storage.backends") as object);
        assert.deepEqual(backends, [at(config, "exporters.jaeger_storage_exporter.trace_storage")]);
        assert.deepEqual(backends, [at(config, "extensions.jaeger_query.storage.traces")]);
        for (const extension of at(config, "service.extensions") as string[]) {
            assert.ok(extension in (config["extensions"] as object), extension);
        }
        const elasticsearch = "extensions.jaeger_storage.backends.traces.elasticsearch";
        assert.deepEqual(at(config, `${elasticsearch}.tls`), { ca_file: "/etc/elasticsearch/ca.crt" });
        assert.equal(at(values, "jaeger.extraVolumeMounts.0.mountPath"), "/etc/elasticsearch/ca.crt");
    });

    it("makes its indices with a lifecycle and a copy of each shard, as the user whom the role lets", () => {
        const env = (path: string) =>
            Object.fromEntries(
                (at(values, path) as { name: string; value?: string }[]).map(({ name, value }) => [
                    name,
                    value ?? "secret",
                ]),
            );
        const user = { ES_USERNAME: "secret", ES_PASSWORD: "secret" };
        const tls = { ES_USE_ILM: "true", ES_TLS_ENABLED: "true", ES_TLS_CA: "/etc/elasticsearch/ca.crt" };
        assert.equal(at(values, "esRollover.enabled"), true);
        assert.deepEqual(env("esRollover.extraEnv"), { ...user, ...tls, CONDITIONS: '{"max_age":"90d"}' });
        assert.deepEqual(env("esRollover.initHook.extraEnv"), { ...user, ...tls, SHARDS: "1", REPLICAS: "1" });
        assert.deepEqual(JSON.parse(ROLES_FILE), {
            [JAEGER_ROLE]: {
                cluster: ["monitor", "manage_index_templates", "read_ilm"],
                indices: [{ names: ["jaeger-*"], privileges: ["all"] }],
            },
        });
    });

    it("mounts no file twice, which Kubernetes refuses", () => {
        assert.equal(at(values, "storage.elasticsearch.tls"), undefined);
        assert.equal((at(values, "esRollover.extraSecretMounts") as unknown[]).length, 1);
    });
});

describe("Elasticsearch", () => {
    const spec = (name: SizeName) =>
        elasticsearchSpec({ size: sizes[name], zones: ARGS.zones, region, snapshotRoleArn: "arn:r" });

    it("has three nodes over the zones in full, with a copy of every shard; one node without copies in small", () => {
        assert.equal(at(spec("full"), "nodeSets.0.count"), 3);
        assert.deepEqual(at(spec("full"), "nodeSets.0.zoneAwareness"), { zones: ARGS.zones });
        assert.equal(sizes.full.indexReplicas, 1);
        assert.equal(at(spec("small"), "nodeSets.0.count"), 1);
        assert.equal(sizes.small.indexReplicas, 0);
    });

    it("keeps TLS and its disks", () => {
        assert.equal("http" in spec("full"), false);
        assert.equal(spec("full")["volumeClaimDeletePolicy"], "DeleteOnScaledownOnly");
    });

    it("reaches its snapshots with a token where its entitlements let it read one", () => {
        const pod = at(spec("full"), "nodeSets.0.podTemplate.spec") as Values;
        const file = "/usr/share/elasticsearch/config/repository-s3/aws-web-identity-token-file";
        assert.deepEqual(at(pod, "containers.0.env"), [
            { name: "AWS_WEB_IDENTITY_TOKEN_FILE", value: file },
            { name: "AWS_ROLE_ARN", value: "arn:r" },
            { name: "AWS_REGION", value: region },
        ]);
        const path = at(pod, "containers.0.volumeMounts.0.mountPath") as string;
        const token = at(pod, "volumes.0.projected.sources.0.serviceAccountToken") as Values;
        assert.equal(`${path}/${String(token["path"])}`, file);
        assert.equal(token["audience"], "sts.amazonaws.com");
        assert.equal(pod["serviceAccountName"], toolServiceAccounts.elasticsearch.serviceAccount);
    });

    it("deletes logs after 30 days and traces after 7, and snapshots itself to S3 every night", () => {
        const calls = lifecycleCalls({ size: sizes.full, snapshotBucketName: "snapshots" });
        const body = (path: string) => calls.find((call) => call.path === path)!.body;
        assert.equal(at(body("_ilm/policy/integers-logs"), "policy.phases.delete.min_age"), "30d");
        assert.equal(at(body("_ilm/policy/jaeger-ilm-policy"), "policy.phases.delete.min_age"), "7d");
        assert.equal(at(body("_snapshot/s3"), "settings.bucket"), "snapshots");
        assert.equal(body("_slm/policy/daily")["repository"], "s3");
        const template = body("_index_template/integers-logs");
        assert.deepEqual(template["index_patterns"], ["logs-cloudwatch-integers"]);
        assert.equal(at(template, "template.settings")!["index.lifecycle.name" as never], "integers-logs");
    });

    it("rolls an index over each day or at 20 GB, keeps a copy of every shard, and takes logs as a data stream before its own template", () => {
        const calls = lifecycleCalls({ size: sizes.full, snapshotBucketName: "snapshots" });
        const body = (path: string) => calls.find((call) => call.path === path)!.body;
        for (const name of ["integers-logs", "jaeger-ilm-policy"]) {
            assert.deepEqual(at(body(`_ilm/policy/${name}`), "policy.phases.hot.actions"), {
                rollover: { max_age: "1d", max_primary_shard_size: "20gb" },
            });
        }
        const template = body("_index_template/integers-logs");
        assert.deepEqual(template["data_stream"], {});
        assert.ok((template["priority"] as number) > 100);
        assert.equal((at(template, "template.settings") as Values)["index.number_of_replicas"], 1);
    });

    it("refuses no line for the names in it: an object beside a value, or depth", () => {
        const calls = lifecycleCalls({ size: sizes.full, snapshotBucketName: "snapshots" });
        const { template } = calls.find(({ path }) => path === "_index_template/integers-logs")!.body;
        // Tried with Elasticsearch's mapper: of 188 lines, such as those of the audit of these charts, it refused 81 without this.
        assert.deepEqual(at(template, "mappings.properties"), {
            app: { type: "object", subobjects: false },
            record: { type: "flattened", ignore_above: 1024, depth_limit: 100 },
        });
    });

    it("is told so in the order of the calls, one file a call: path, then body", () => {
        const files = setupFiles([
            { path: "_a/b", body: { c: 1 } },
            { path: "_d", body: {} },
        ]);
        assert.deepEqual(Object.keys(files), ["setup.sh", "00--a-b.call", "01--d.call"]);
        assert.equal(files["00--a-b.call"], '_a/b\n{"c":1}');
        assert.match(files["setup.sh"]!, /--cacert \/ca\/ca\.crt/);
        assert.doesNotMatch(files["setup.sh"]!, /--insecure|-k /);
    });
});

describe("Fluent Bit", () => {
    const values = trees("full")["fluentbit"]!;
    it("writes into the group that is made for it, and makes none", () => {
        assert.equal(at(values, "cloudWatchLogs.logGroupName"), ARGS.containerLogGroupName);
        assert.equal(at(values, "cloudWatchLogs.region"), region);
        assert.equal(at(values, "cloudWatchLogs.autoCreateGroup"), false);
        assert.equal(at(values, "cloudWatchLogs.logGroupTemplate"), "", "the chart's own names groups by namespace");
    });
    it("reads the node's files and changes nothing but where it keeps how far it read", () => {
        const paths = (values["volumes"] as { name: string; hostPath: { path: string } }[]).map((volume) => {
            const mount = (values["volumeMounts"] as { name: string; readOnly?: true }[]).find(
                ({ name }) => name === volume.name,
            );
            return [volume.hostPath.path, mount?.readOnly === true];
        });
        assert.deepEqual(paths, [
            ["/var/log", true],
            ["/var/fluent-bit/state", false],
        ]);
        assert.match(String(at(values, "input.db")), /^\/var\/fluent-bit\/state\//);
        assert.deepEqual(at(values, "containerSecurityContext"), {
            runAsUser: 0,
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
        });
    });
    it("runs on every node, the tainted too", () => {
        assert.deepEqual(values["tolerations"], [{ operator: "Exists" }]);
    });
});

describe("Filebeat and Logstash", () => {
    it("read every log group once and go through Logstash over TLS", () => {
        const spec = filebeatSpec({ region, logGroupNames: ["/a", "/b", "/a"] });
        const inputs = (spec["config"] as Record<string, Values[]>)["filebeat.inputs"]!;
        assert.deepEqual(
            inputs.map((input) => [input["type"], input["log_group_name"], input["region_name"]]),
            [
                ["aws-cloudwatch", "/a", region],
                ["aws-cloudwatch", "/b", region],
            ],
        );
        // The one position that outlives the pod.
        assert.ok(inputs.every((input) => input["start_position"] === "lastSync"));
        const output = (spec["config"] as Record<string, Values>)["output.logstash"]!;
        assert.deepEqual(output["hosts"], ["logstash-ls-beats.elastic.svc:5044"]);
        assert.deepEqual(output["ssl"], { certificate_authorities: ["/etc/logstash/ca.crt"] });
    });

    it("wait for what AWS delivers minutes later, and not for what a program writes", () => {
        const waits = (names: readonly string[]) => {
            const { config } = filebeatSpec({ region, logGroupNames: names }) as { config: Record<string, Values[]> };
            return config["filebeat.inputs"]!.map((input) => input["latency"]);
        };
        const written = [
            ...["web", "worker", "migration"].map((purpose) => `/integers/prod/app/${purpose}`),
            "/integers/prod/database-pooler/pgbouncer",
            "/aws/lambda/integers-prod-database-master-rotation",
            "/aws/containerinsights/integers-prod-monitoring/application",
        ];
        assert.deepEqual(new Set(waits(written)), new Set(["1m"]));
        const delivered = [
            "/integers/prod/network/flow-logs",
            "/aws/eks/integers-prod-monitoring/cluster",
            "aws-waf-logs-integers-prod-cdn",
            "/aws/vendedlogs/states/integers/prod/app/rotation",
            "/aws/rds/instance/database-primary/postgresql",
            "/integers/prod/cache/slow-log",
            trailLogGroupName("integers-prod"),
        ];
        assert.deepEqual(new Set(waits(delivered)), new Set(["15m"]));
    });

    it("read by one Filebeat that keeps its place on a disk and never runs twice", () => {
        const deployment = filebeatSpec({ region, logGroupNames: ["/a"] })["deployment"] as Values;
        assert.deepEqual([deployment["replicas"], deployment["strategy"]], [1, { type: "Recreate" }]);
        const pod = at(deployment, "podTemplate.spec") as Values;
        // The operator's own name of the volume of a Beat's data.
        assert.deepEqual((pod["volumes"] as Values[])[0], {
            name: "beat-data",
            persistentVolumeClaim: { claimName: FILEBEAT_CLAIM },
        });
        assert.equal(pod["serviceAccountName"], toolServiceAccounts.filebeat.serviceAccount);
        // A read that AWS throttles thrice, as the SDK's default is, would be a gap for good.
        assert.deepEqual(at(pod, "containers.0.env"), [{ name: "AWS_MAX_ATTEMPTS", value: "20" }]);
    });

    it("keep what AWS and Kubernetes write apart from the fields of the application", () => {
        const text = (at(logstashSpec(sizes.full), "pipelines.0") as Record<string, string>)["config.string"]!;
        const [, names, services, others] =
            /\[log_group\] =~ \/(.+)\/ \{\s+json \{[^}]+target => "(\w+)"[^}]+\}\s+\} else \{\s+json \{[^}]+target => "(\w+)"/.exec(
                text,
            )!;
        assert.deepEqual([services, others], ["record", "app"]);
        const isService = (group: string) => new RegExp(names!).test(group);
        for (const group of [
            "/aws/eks/integers-prod-monitoring/cluster",
            "/aws/containerinsights/integers-prod-monitoring/application",
            "/aws/lambda/integers-prod-rotation",
            "aws-waf-logs-integers-prod-cdn",
            trailLogGroupName("integers-prod"),
        ]) {
            assert.ok(isService(group), group);
        }
        for (const group of ["/integers/prod/app/web", "/integers/prod/sessions/slow-log", "/laws/prod/app/web"]) {
            assert.ok(!isService(group), group);
        }
    });

    it("write to and search the one Elasticsearch", () => {
        assert.deepEqual(logstashSpec(sizes.full)["elasticsearchRefs"], [
            { name: ELASTICSEARCH, clusterName: "elasticsearch" },
        ]);
        assert.deepEqual(kibanaSpec(sizes.full)["elasticsearchRef"], { name: ELASTICSEARCH });
        const text = (at(logstashSpec(sizes.full), "pipelines.0") as Record<string, string>)["config.string"]!;
        // The operator sets the variables after `clusterName`.
        assert.match(text, /hosts => \[ "\$\{ELASTICSEARCH_ES_HOSTS\}" \]/);
        assert.match(text, /copy => \{ "\[event\]\[id\]" => "\[@metadata\]\[_id\]" \}/);
    });

    it("store an event that comes twice once, in the data stream that has a lifecycle", () => {
        const pipeline = at(logstashSpec(sizes.full), "pipelines.0") as Record<string, string>;
        const text = pipeline["config.string"]!;
        assert.match(text, /index => "logs-cloudwatch-integers"/);
        assert.match(text, /action => "create"/);
        assert.match(text, /document_id => "%\{\[@metadata\]\[_id\]\}"/);
        assert.match(text, /silence_errors_in_log => \[ "version_conflict_engine_exception" \]/, "its own log");
        assert.match(text, /ssl_enabled => true/);
        assert.match(text, /event\.cancel if .* > 2592000"/, "what the lifecycle would delete at once");
    });

    it("leave no disk to the default storage class, which the cluster has not", () => {
        const volumes = at(logstashSpec(sizes.full), "podTemplate.spec.volumes") as {
            name: string;
            emptyDir?: object;
        }[];
        assert.deepEqual(volumes.find(({ name }) => name === "logstash-data")?.emptyDir, {});
    });

    it("call Logstash by the name that its certificate is for", () => {
        const names = at(logstashSpec(sizes.full), "services.0.tls.selfSignedCertificate.subjectAltNames");
        assert.deepEqual(names, [{ dns: "logstash-ls-beats.elastic.svc" }]);
    });
});
