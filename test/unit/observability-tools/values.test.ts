import assert from "node:assert/strict";
import { logMetrics } from "../../../components/connection-pooler/alarm-table";
import { LOG_METRICS } from "../../../components/database-cluster/alarm-table";
import {
    type CloudWatchMetric,
    cloudWatchMetrics,
    cloudWatchNamespace,
} from "../../../components/observability-stack/sources";
import { elasticsearchSpec } from "../../../components/observability-stack/tools/elastic/elasticsearch";
import { filebeatSpec } from "../../../components/observability-stack/tools/elastic/filebeat";
import { lifecycleCalls } from "../../../components/observability-stack/tools/elastic/lifecycle";
import { logstashSpec } from "../../../components/observability-stack/tools/elastic/logstash";
import { setupFiles } from "../../../components/observability-stack/tools/elastic/setup-job";
import { JAEGER_ROLE, ROLES_FILE } from "../../../components/observability-stack/tools/elastic/users";
import { namespaces } from "../../../components/observability-stack/tools/namespaces";
import type { Values } from "../../../components/observability-stack/tools/placement";
import { type SizeName, sizes } from "../../../components/observability-stack/tools/sizes";
import { grafanaValues } from "../../../components/observability-stack/tools/values/grafana";
import { jaegerValues } from "../../../components/observability-stack/tools/values/jaeger";
import { metricsEntrySpec } from "../../../components/observability-stack/tools/values/metrics-entry";
import { yaceConfig, yaceValues } from "../../../components/observability-stack/tools/values/yace";
import { ARGS } from "./fixture";
import { grafana, prometheus, signIn, trees } from "./trees";

const region = "us-east-1";
const sizeNames = Object.keys(sizes) as SizeName[];

/** The value at a path such as `a.b.0.c`. */
function at(tree: unknown, path: string): unknown {
    return path.split(".").reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], tree);
}

/** Where each chart or resource takes the requests of each of its containers, and how many pods there are. */
const containers: readonly (readonly [tree: string, path: string, pods?: string])[] = [
    ["prometheus", "prometheusOperator.resources"],
    ["prometheus", "prometheusOperator.prometheusConfigReloader.resources"],
    ["prometheus", "prometheusOperator.admissionWebhooks.patch.resources"],
    ["prometheus", "prometheus.prometheusSpec.resources", "prometheus.prometheusSpec.replicas"],
    ["prometheus", "alertmanager.alertmanagerSpec.resources", "alertmanager.alertmanagerSpec.replicas"],
    ["prometheus", "kube-state-metrics.resources"],
    ["prometheus", "prometheus-node-exporter.resources"],
    ["grafana", "resources", "replicas"],
    ["grafana", "downloadDashboards.resources"],
    ["yace", "resources"],
    ["elastic", "resources"],
    ["secrets", "resources"],
    ["fluentbit", "resources"],
    ["jaeger", "jaeger.resources", "jaeger.replicas"],
    ["jaeger", "esRollover.resources"],
    ["entry", "resources", "replicas"],
    ["elasticsearch", "nodeSets.0.podTemplate.spec.containers.0.resources", "nodeSets.0.count"],
    ["elasticsearch", "nodeSets.0.podTemplate.spec.initContainers.0.resources"],
    ["elasticsearch", "nodeSets.0.podTemplate.spec.initContainers.1.resources"],
    ["kibana", "podTemplate.spec.containers.0.resources", "count"],
    ["logstash", "podTemplate.spec.containers.0.resources", "count"],
    ["logstash", "podTemplate.spec.initContainers.0.resources"],
    ["logstash", "podTemplate.spec.initContainers.1.resources"],
    ["filebeat", "deployment.podTemplate.spec.containers.0.resources"],
    ["setup", "template.spec.containers.0.resources"],
];

const cpu = (text: string) => (text.endsWith("m") ? Number(text.slice(0, -1)) / 1000 : Number(text));
const mebibytes = (text: string) => Number.parseFloat(text) * (text.endsWith("Gi") ? 1024 : 1);

interface Requests {
    readonly requests: { readonly cpu: string; readonly memory: string };
    readonly limits: { readonly memory: string };
}

for (const name of sizeNames) {
    describe(`monitoring values, ${name}`, () => {
        for (const [tree, path] of containers) {
            it(`${tree} asks for processor and memory at ${path} and is limited to that memory`, () => {
                const found = at(trees(name)[tree], path) as Requests;
                assert.ok(cpu(found.requests.cpu) > 0, path);
                assert.ok(mebibytes(found.requests.memory) >= 64, path);
                assert.equal(found.limits.memory, found.requests.memory);
            });
        }

        it("asks for nothing that a restricted namespace refuses, but for what runs on each node", () => {
            for (const [tree, values] of Object.entries(trees(name)).filter(([own]) => own !== "fluentbit")) {
                const text = JSON.stringify(values);
                assert.doesNotMatch(text, /hostPath|hostNetwork|"privileged":true|"runAsUser":0|"add":\[/, tree);
            }
        });

        it("leaves no tree without requests", () => {
            assert.deepEqual([...new Set(containers.map(([tree]) => tree))].sort(), Object.keys(trees(name)).sort());
        });

        const namespaceOf = (tree: string) =>
            ["prometheus", "grafana", "yace", "entry"].includes(tree)
                ? "monitoring"
                : ["elastic", "secrets", "fluentbit"].includes(tree)
                  ? undefined
                  : "elastic";
        for (const namespace of ["monitoring", "elastic"] as const) {
            it(`fits into the quota of ${namespace}, with a second pod of each tool during an update`, () => {
                const rows = containers.filter(([tree]) => namespaceOf(tree) === namespace);
                const sum = (of: (found: Requests) => number) =>
                    rows.reduce((total, [tree, path, pods]) => {
                        const count = pods === undefined ? 1 : (at(trees(name)[tree], pods) as number);
                        return total + of(at(trees(name)[tree], path) as Requests) * count;
                    }, 0);
                const quota = namespaces[namespace].quota[name];
                const largest = 2; // processors and GiB beside what runs always
                assert.ok(sum(({ requests }) => cpu(requests.cpu)) + 0.5 <= Number(quota["requests.cpu"]));
                const gibibytes = sum(({ requests }) => mebibytes(requests.memory)) / 1024;
                assert.ok(gibibytes + largest <= Number.parseFloat(quota["requests.memory"]), String(gibibytes));
            });
        }

        it("keeps as many disks as the quotas allow", () => {
            const { replicas, prometheusDisk, elasticsearchDisk } = sizes[name];
            const storage = (namespace: "monitoring" | "elastic") =>
                Number.parseFloat(namespaces[namespace].quota[name]["requests.storage"]);
            assert.ok(replicas.prometheus * prometheusDisk + replicas.alertmanager * 2 <= storage("monitoring"));
            assert.ok(replicas.elasticsearch * elasticsearchDisk + 1 <= storage("elastic"));
        });
    });
}

describe("Prometheus", () => {
    const spec = (name: SizeName) => at(prometheus(name), "prometheus.prometheusSpec") as Values;

    it("runs twice in two zones in full, and once in small", () => {
        assert.equal(spec("full")["replicas"], 2);
        assert.equal(spec("full")["podAntiAffinity"], "hard");
        assert.equal(spec("full")["podAntiAffinityTopologyKey"], "topology.kubernetes.io/zone");
        assert.equal(spec("small")["replicas"], 1);
    });

    it("keeps more than the eight days that the business alerts look back, on a disk off spot capacity", () => {
        assert.equal(spec("full")["retention"], "15d");
        assert.equal(spec("full")["retentionSize"], "85GB");
        assert.deepEqual(spec("full")["nodeSelector"], { "eks.amazonaws.com/capacityType": "ON_DEMAND" });
        assert.deepEqual(at(spec("full"), "storageSpec.volumeClaimTemplate.spec"), {
            accessModes: ["ReadWriteOnce"],
            storageClassName: "gp3-encrypted",
            resources: { requests: { storage: "100Gi" } },
        });
    });

    it("writes to the managed workspace, signed, with the labels by which the workspace drops doubles", () => {
        assert.deepEqual(spec("full")["remoteWrite"], [
            {
                url: "https://aps/api/v1/remote_write",
                sigv4: { region },
                queueConfig: { maxSamplesPerSend: 1000, maxShards: 200, capacity: 2500 },
            },
        ]);
        assert.equal(spec("full")["replicaExternalLabelName"], "__replica__");
        assert.deepEqual(spec("full")["externalLabels"], { cluster: "integers-prod-monitoring" });
    });

    it("receives what the entry delivers, late samples included", () => {
        assert.equal(spec("full")["enableRemoteWriteReceiver"], true);
        assert.deepEqual(spec("full")["tsdb"], { outOfOrderTimeWindow: "30m" });
    });

    it("evaluates this project's rules and not the chart's", () => {
        const values = prometheus("full");
        assert.deepEqual(values["defaultRules"], { create: false });
        const groups = at(values, "additionalPrometheusRulesMap.integers.groups") as { name: string }[];
        assert.deepEqual(
            groups.map(({ name }) => name),
            ["recordings", "slo", "service", "data", "business", "monitoring"].map((name) => `integers-${name}`),
        );
    });

    it("names the jobs that rules and sources name", () => {
        const replacement = (tree: Values, path: string) =>
            (at(tree, path) as { replacement: string }[])[0]?.replacement;
        const values = prometheus("full");
        assert.equal(replacement(values, "prometheus.serviceMonitor.relabelings"), "prometheus");
        const exporter = yaceValues({ environment: "prod", region });
        assert.equal(replacement(exporter, "serviceMonitor.relabelings"), "yace");
    });

    it("gives each node exporter the name of its node", () => {
        assert.deepEqual(at(prometheus("full"), "prometheus-node-exporter.prometheus.monitor.relabelings"), [
            { sourceLabels: ["__meta_kubernetes_pod_node_name"], targetLabel: "node" },
        ]);
    });

    it("hands what enters to every replica, without a label of the entry", () => {
        const entry = metricsEntrySpec(sizes.full);
        const urls = (entry["remoteWrite"] as { url: string }[]).map(({ url }) => url);
        assert.deepEqual(
            urls,
            [0, 1].map((n) => `http://prometheus-integers-${n}.prometheus-operated.monitoring.svc:9090/api/v1/write`),
        );
        assert.equal(entry["replicaExternalLabelName"], "");
        assert.equal(entry["prometheusExternalLabelName"], "");
        assert.equal(entry["enableRemoteWriteReceiver"], true);
    });
});

describe("Alertmanager", () => {
    it("runs three times in full and once in small, with the routes of alertmanager.ts", () => {
        for (const [name, replicas] of [
            ["full", 3],
            ["small", 1],
        ] as const) {
            assert.equal(at(prometheus(name), "alertmanager.alertmanagerSpec.replicas"), replicas);
        }
        const receivers = at(prometheus("full"), "alertmanager.config.receivers") as { name: string }[];
        assert.deepEqual(
            receivers.map(({ name }) => name),
            ["heartbeat", "critical", "warning", "info"],
        );
    });
});

describe("CloudWatch exporter", () => {
    const { discovery, customNamespace, static: named } = yaceConfig("prod", "eu-west-1");
    const all = [...discovery.jobs, ...customNamespace, named[0]!];
    const rows: CloudWatchMetric[] = Object.values(cloudWatchMetrics);

    it("exports every row of the sources once, by one set of dimensions", () => {
        const exported = all.flatMap((job) =>
            job.metrics.map(({ name }) => `${String(job["type"] ?? job["namespace"])} ${String(name)}`),
        );
        const wanted = rows.map((row) => `${cloudWatchNamespace(row, "prod")} ${row.metric}`);
        assert.deepEqual(exported.sort(), wanted.sort());
    });

    it("finds what AWS measures by the tags of the environment, for an account may hold another one", () => {
        const searchTags = [
            { key: "Project", value: "^integers$" },
            { key: "Environment", value: "^prod$" },
        ];
        for (const job of discovery.jobs) {
            assert.deepEqual(job["searchTags"], searchTags);
        }
        assert.deepEqual(
            customNamespace.map((job) => job["namespace"]),
            ["Integers/Database/prod", "Integers/Pooler/prod"],
        );
    });

    it("asks for the counts of whole web ACLs by name, CloudFront's in its own region and without one", () => {
        const dimensions = (acl: object) =>
            Object.entries(acl).map(([name, value]) => ({ name, value: value as string }));
        assert.deepEqual(
            named.map((job) => [job["regions"], job["dimensions"]]),
            [
                [["us-east-1"], dimensions({ WebACL: "integers-prod-cdn", Rule: "ALL" })],
                [
                    ["eu-west-1"],
                    dimensions({ Region: "eu-west-1", WebACL: "integers-prod-load-balancer", Rule: "ALL" }),
                ],
            ],
        );
    });

    it("looks once a minute, as often as it is scraped, so that no minute's count is missed, and waits for complete counts", () => {
        const values = yaceValues({ environment: "prod", region });
        assert.deepEqual(values["extraArgs"], { "scraping-interval": 60 });
        assert.equal(at(values, "serviceMonitor.interval"), "60s");
        const wanted = new Map(rows.map((row) => [row.metric, row]));
        for (const { name, period, length, delay, statistics } of all.flatMap(({ metrics }) => metrics)) {
            const { periodSeconds = 60, statistic } = wanted.get(name as string)!;
            assert.deepEqual(statistics, [statistic]);
            assert.deepEqual([period, length], [periodSeconds, 5 * periodSeconds], name as string);
            assert.equal(delay, statistic === "Sum" ? 120 : undefined, name as string);
        }
    });

    it("reads from our own namespaces what the layers' metric filters write, and nothing that none does", () => {
        const written = {
            "Integers/Database": LOG_METRICS.map(({ name }) => name as string),
            "Integers/Pooler": logMetrics.map(({ name }) => name),
        };
        const own = rows.filter(({ perEnvironment }) => perEnvironment === true);
        assert.deepEqual([...new Set(own.map(({ namespace }) => namespace))].sort(), Object.keys(written).sort());
        for (const { namespace, metric } of own) {
            assert.ok(written[namespace as keyof typeof written].includes(metric), metric);
        }
    });

    it("counts a sum without data as zero, and knows nothing where there is no other data", () => {
        for (const { statistics, nilToZero } of all.flatMap(({ metrics }) => metrics)) {
            assert.equal(nilToZero, (statistics as string[])[0] === "Sum");
        }
    });
});

describe("Grafana", () => {
    const ini = (section: string, key: string) =>
        (grafana("full")["grafana.ini"] as Record<string, Values>)[section]![key];

    it("keeps no state: every dashboard and data source is provisioned", () => {
        assert.equal("persistence" in grafana("full"), false);
        assert.equal(grafana("full")["replicas"], 2);
        const models = at(grafana("full"), "dashboards.integers") as Record<string, { json: string }>;
        assert.ok("overview" in models && "dr" in models);
        for (const [name, { json }] of Object.entries(models)) {
            assert.equal((JSON.parse(json) as { uid: string }).uid, `integers-${name}`);
        }
        const [first] = (grafana("full")["datasources"] as Record<string, { datasources: Values[] }>)[
            "datasources.yaml"
        ]!.datasources;
        assert.equal(first!["uid"], "prometheus");
        assert.equal(first!["url"], "http://integers-prometheus.monitoring.svc:9090");
    });

    it("signs people in at the provider, those with the role alone, and shows no form", () => {
        assert.equal(ini("auth", "disable_login_form"), true);
        assert.equal(ini("auth.generic_oauth", "use_pkce"), true);
        assert.equal(
            ini("auth.generic_oauth", "role_attribute_path"),
            `contains(not_null("cognito:groups", \`[]\`), 'admin') && 'Admin'`,
        );
        assert.equal(ini("auth.generic_oauth", "role_attribute_strict"), true);
    });

    it("marks its cookies secure where it is opened by HTTPS, and not through a forwarded port", () => {
        assert.equal(ini("security", "cookie_secure"), true);
        const forwarded = { size: sizes.small, panels: ARGS, grafanaUrl: "http://localhost:3000", signIn };
        const { security } = grafanaValues(forwarded)["grafana.ini"] as Record<string, Values>;
        assert.equal(security!["cookie_secure"], false);
    });

    it("reads its secrets from files and holds none", () => {
        assert.equal(ini("auth.generic_oauth", "client_secret"), "$__file{/etc/secrets/clientSecret}");
        assert.equal(ini("security", "secret_key"), "$__file{/etc/secrets/secretKey}");
        const { GF_SECURITY_ADMIN_PASSWORD__FILE: file } = grafana("full")["env"] as Record<string, string>;
        assert.equal(file, "/etc/secrets/adminPassword");
    });
});

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
        ]);
        const path = at(pod, "containers.0.volumeMounts.0.mountPath") as string;
        const token = at(pod, "volumes.0.projected.sources.0.serviceAccountToken") as Values;
        assert.equal(`${path}/${String(token["path"])}`, file);
        assert.equal(token["audience"], "sts.amazonaws.com");
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
        const output = (spec["config"] as Record<string, Values>)["output.logstash"]!;
        assert.deepEqual(output["hosts"], ["logstash-ls-beats.elastic.svc:5044"]);
        assert.deepEqual(output["ssl"], { certificate_authorities: ["/etc/logstash/ca.crt"] });
    });

    it("store an event that comes twice once, in the data stream that has a lifecycle", () => {
        const pipeline = at(logstashSpec(sizes.full), "pipelines.0") as Record<string, string>;
        const text = pipeline["config.string"]!;
        assert.match(text, /index => "logs-cloudwatch-integers"/);
        assert.match(text, /action => "create"/);
        assert.match(text, /document_id => "%\{\[@metadata\]\[_id\]\}"/);
        assert.match(text, /ssl_enabled => true/);
    });

    it("call Logstash by the name that its certificate is for", () => {
        const names = at(logstashSpec(sizes.full), "services.0.tls.selfSignedCertificate.subjectAltNames");
        assert.deepEqual(names, [{ dns: "logstash-ls-beats.elastic.svc" }]);
    });
});
