import assert from "node:assert/strict";
import { logMetrics } from "../../../components/connection-pooler/alarm-table";
import { LOG_METRICS } from "../../../components/database-cluster/alarm-table";
import {
    type CloudWatchMetric,
    cloudWatchMetrics,
    cloudWatchNamespace,
} from "../../../components/observability-stack/cloudwatch-metrics";
import { scrapedMetrics } from "../observability-stack/scraped-metrics";
import { WATCHED_JOBS } from "../../../components/observability-stack/rules/monitoring";
import { charts } from "../../../components/observability-stack/tools/charts";
import type { Values } from "../../../components/observability-stack/tools/pod-parts";
import { type SizeName, sizes } from "../../../components/observability-stack/tools/sizes";
import { grafanaValues } from "../../../components/observability-stack/tools/values/grafana";
import { JAEGER_LABELS, jaegerValues } from "../../../components/observability-stack/tools/values/jaeger";
import { ENTRY_LABELS, metricsEntrySpec } from "../../../components/observability-stack/tools/values/metrics-entry";
import { yaceConfig, yaceValues } from "../../../components/observability-stack/tools/values/yace";
import { ARGS } from "./fixture";
import { at, grafana, prometheus, region, signIn } from "./trees";

const { standbyRegion } = ARGS;

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
                queueConfig: { maxSamplesPerSend: 1000, maxShards: 200, capacity: 2500, retryOnRateLimit: true },
            },
        ]);
        assert.equal(spec("full")["replicaExternalLabelName"], "__replica__");
        assert.deepEqual(spec("full")["externalLabels"], { cluster: "integers-prod-monitoring" });
    });

    it("answers a dashboard from one replica: two scrape at different moments", () => {
        assert.equal(at(prometheus("full"), "prometheus.service.sessionAffinity"), "ClientIP");
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
            (at(tree, path) as { replacement?: string }[]).find((row) => row.replacement !== undefined)?.replacement;
        const values = prometheus("full");
        assert.equal(replacement(values, "prometheus.serviceMonitor.relabelings"), "prometheus");
        const exporter = yaceValues({ environment: "prod", project: "integers", region, standbyRegion });
        assert.equal(replacement(exporter, "serviceMonitor.relabelings"), "yace");
        assert.equal(replacement(values, "alertmanager.serviceMonitor.relabelings"), "alertmanager");
        assert.equal(
            replacement(values, "kube-state-metrics.prometheus.monitor.http.relabelings"),
            "kube-state-metrics",
        );
        const agents = at(values, "prometheus.additionalPodMonitors.0") as Values;
        assert.equal(replacement(agents, "podMetricsEndpoints.0.relabelings"), "prometheus-agent");
        // prometheus-operator's own name of the port ("portName", default "web"); the chart's Prometheus has another.
        assert.equal(at(agents, "podMetricsEndpoints.0.port"), "web");
        assert.equal(metricsEntrySpec(sizes.full)["portName"], undefined);
        assert.deepEqual(at(agents, "selector.matchLabels"), ENTRY_LABELS);
        const jaeger = at(values, "prometheus.additionalPodMonitors.1") as Values;
        assert.equal(replacement(jaeger, "podMetricsEndpoints.0.relabelings"), "jaeger");
        assert.deepEqual(at(jaeger, "namespaceSelector.matchNames"), [charts.jaeger.namespace]);
        assert.deepEqual(at(jaeger, "selector.matchLabels"), JAEGER_LABELS);
        const reader = "userconfig.service.telemetry.metrics.readers.0.pull.exporter.prometheus.port";
        assert.equal(at(jaeger, "podMetricsEndpoints.0.portNumber"), at(jaegerValues(sizes.full), reader));
        // The kubelets' is the chart's: their service has no label of ours.
        const given = ["alertmanager", "kube-state-metrics", "kubelet", "node-exporter", "prometheus-agent"];
        assert.deepEqual([...WATCHED_JOBS].sort(), given);
    });

    it("asks for the Elastic operator's word on its cluster under the name that the rules use, and may read it", () => {
        const state = at(prometheus("full"), "kube-state-metrics") as Values;
        const asked = at(state, "customResourceState.config.spec.resources.0") as Values;
        assert.deepEqual(asked["groupVersionKind"], {
            group: "elasticsearch.k8s.elastic.co",
            version: "v1",
            kind: "Elasticsearch",
        });
        const name = `kube_customresource_${String(at(asked, "metrics.0.name"))}`;
        assert.ok(
            scrapedMetrics["kube-state-metrics"].metrics.some((metric) => metric === name),
            name,
        );
        assert.ok(
            scrapedMetrics["kube-state-metrics"].labels.some(
                (label) => label === at(asked, "metrics.0.each.stateSet.labelName"),
            ),
        );
        const granted = (at(state, "rbac.extraRules") as Values[]).map(
            (rule) =>
                `${String(at(rule, "resources.0"))}.${String(at(rule, "apiGroups.0"))} ${(rule["verbs"] as string[]).join()}`,
        );
        assert.deepEqual(granted, [
            "customresourcedefinitions.apiextensions.k8s.io list,watch",
            "elasticsearches.elasticsearch.k8s.elastic.co list,watch",
        ]);
    });

    it("looks for the kubelets in the objects that the operator writes", () => {
        const values = prometheus("full");
        assert.equal(at(values, "prometheusOperator.kubeletEndpointSliceEnabled"), true);
        assert.equal(at(values, "prometheusOperator.kubeletEndpointsEnabled"), false);
        assert.equal(at(values, "prometheus.prometheusSpec.serviceDiscoveryRole"), "EndpointSlice");
    });

    it("gives what runs in a pod the name of its node, but where a metric names a node itself or a new one would be another alert", () => {
        const values = prometheus("full");
        const relabelings = {
            "node-exporter": at(values, "prometheus-node-exporter.prometheus.monitor.relabelings"),
            alertmanager: at(values, "alertmanager.serviceMonitor.relabelings"),
            entry: at(values, "prometheus.additionalPodMonitors.0.podMetricsEndpoints.0.relabelings"),
            jaeger: at(values, "prometheus.additionalPodMonitors.1.podMetricsEndpoints.0.relabelings"),
            operator: at(values, "prometheusOperator.serviceMonitor.relabelings"),
            grafana: at(grafana(), "serviceMonitor.relabelings"),
        };
        for (const [tool, rows] of Object.entries(relabelings)) {
            const node = { sourceLabels: ["__meta_kubernetes_pod_node_name"], targetLabel: "node" };
            assert.deepEqual((rows as unknown[])[0], node, tool);
        }
        const others = [
            at(values, "kube-state-metrics.prometheus.monitor.http.relabelings"),
            at(
                yaceValues({ environment: "prod", project: "integers", region, standbyRegion }),
                "serviceMonitor.relabelings",
            ),
        ];
        assert.doesNotMatch(JSON.stringify(others), /node_name/);
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
    const {
        discovery,
        customNamespace,
        static: named,
    } = yaceConfig({ environment: "prod", project: "acme.counter", region: "eu-west-1", standbyRegion });
    const all = [...discovery.jobs, ...customNamespace, named[0]!];
    const rows: CloudWatchMetric[] = Object.values(cloudWatchMetrics);

    it("exports every row of the sources once, by one set of dimensions", () => {
        const exported = all.flatMap((job) =>
            job.metrics.map(({ name }) => `${String(job["type"] ?? job["namespace"])} ${String(name)}`),
        );
        const wanted = rows.map((row) => `${cloudWatchNamespace(row, "prod")} ${row.metric}`);
        assert.deepEqual(exported.sort(), wanted.sort());
    });

    it("calls a target group without targets unhealthy, since ELB then reports nothing, and reads lag where the replicas are", () => {
        const job = (name: string) => all.find(({ metrics }) => metrics.some((one) => one["name"] === name))!;
        assert.deepEqual(
            job("HealthyHostCount").metrics.map(({ nilToZero }) => nilToZero),
            [true],
        );
        assert.deepEqual(job("ReplicaLag")["regions"], ["eu-west-1", standbyRegion]);
        assert.deepEqual(
            all.filter(({ regions }) => (regions as string[]).length > 1).flatMap(({ metrics }) => metrics).length,
            1,
        );
    });

    it("finds what AWS measures by the tags of the environment, for an account may hold another one", () => {
        const searchTags = [
            { key: "Project", value: "^acme\\.counter$" },
            { key: "Environment", value: "^prod$" },
        ];
        for (const job of discovery.jobs) {
            assert.deepEqual(job["searchTags"], searchTags);
        }
        assert.deepEqual(
            [...new Set(customNamespace.map((job) => job["namespace"]))],
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
        const values = yaceValues({ environment: "prod", project: "integers", region, standbyRegion });
        assert.deepEqual(values["extraArgs"], { "scraping-interval": 60 });
        assert.equal(at(values, "serviceMonitor.interval"), "60s");
        const wanted = new Map(rows.map((row) => [row.metric, row]));
        for (const { name, period, length, statistics } of all.flatMap(({ metrics }) => metrics)) {
            const { periodSeconds = 60, statistic } = wanted.get(name as string)!;
            assert.deepEqual(statistics, [statistic]);
            // The newest value of five periods; of a count one alone, or an event would be shown five times.
            const periods =
                statistic === "Sum" && !named.some((job) => job.metrics.some((one) => one["name"] === name)) ? 1 : 5;
            assert.deepEqual([period, length], [periodSeconds, periods * periodSeconds], name as string);
        }
        // Where YACE reads it: on the job, whose metrics all wait or none.
        for (const job of [...discovery.jobs, ...customNamespace]) {
            const kinds = new Set(job.metrics.map(({ statistics }) => (statistics as string[])[0] === "Sum"));
            assert.deepEqual([...kinds], [job["delay"] === 120], JSON.stringify(job));
            assert.ok(job.metrics.every((one) => !("delay" in one)));
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
        for (const { name, statistics, nilToZero } of all.flatMap(({ metrics }) => metrics)) {
            const counts = (statistics as string[])[0] === "Sum";
            assert.equal(nilToZero, counts || name === "HealthyHostCount");
        }
    });
});

describe("Grafana", () => {
    const ini = (section: string, key: string) => (grafana()["grafana.ini"] as Record<string, Values>)[section]![key];

    it("keeps no state: every dashboard and data source is provisioned", () => {
        assert.equal("persistence" in grafana(), false);
        // Each replica would know the sessions alone that it opened itself.
        assert.equal(grafana()["replicas"], 1);
        const models = at(grafana(), "dashboards.integers") as Record<string, { json: string }>;
        assert.ok("overview" in models && "dr" in models);
        for (const [name, { json }] of Object.entries(models)) {
            assert.equal((JSON.parse(json) as { uid: string }).uid, `integers-${name}`);
        }
        const [first] = (grafana()["datasources"] as Record<string, { datasources: Values[] }>)["datasources.yaml"]!
            .datasources;
        assert.equal(first!["uid"], "prometheus");
        assert.equal(first!["url"], "http://integers-prometheus.monitoring.svc:9090");
    });

    it("alerts nobody beside Alertmanager, and calls itself as the browser does", () => {
        assert.equal(ini("unified_alerting", "enabled"), false);
        assert.equal(ini("server", "root_url"), "https://grafana.example.com");
        assert.equal(ini("server", "domain"), "grafana.example.com");
        assert.deepEqual(ini("users", "viewers_can_edit"), false);
    });

    it("reads its dashboards where the chart puts those of their provider", () => {
        const providers = grafana()["dashboardProviders"] as Record<string, { providers: Values[] }>;
        const [provider] = providers["dashboardproviders.yaml"]!.providers;
        assert.deepEqual([provider!["name"], provider!["type"]], ["integers", "file"]);
        assert.equal(at(provider, "options.path"), `/var/lib/grafana/dashboards/${String(provider!["name"])}`);
        assert.equal(provider!["disableDeletion"], true);
    });

    it("signs people in at the provider, those with the role alone, and shows no form", () => {
        assert.equal(ini("auth", "disable_login_form"), true);
        // Not for Grafana's own 30 days, in which it does not ask the provider again.
        assert.equal(ini("auth", "login_maximum_lifetime_duration"), "12h");
        assert.equal(ini("auth.generic_oauth", "use_pkce"), true);
        assert.equal(
            ini("auth.generic_oauth", "role_attribute_path"),
            `contains(not_null("cognito:groups", \`[]\`), 'admin') && 'Admin'`,
        );
        assert.equal(ini("auth.generic_oauth", "role_attribute_strict"), true);
    });

    it("marks its cookies secure where it is opened by HTTPS, and not through a forwarded port", () => {
        assert.equal(ini("security", "cookie_secure"), true);
        const forwarded = { panels: ARGS, grafanaUrl: "http://localhost:3000", signIn };
        const { security } = grafanaValues(forwarded)["grafana.ini"] as Record<string, Values>;
        assert.equal(security!["cookie_secure"], false);
    });

    it("reads its secrets from files and holds none", () => {
        assert.equal(ini("auth.generic_oauth", "client_secret"), "$__file{/etc/secrets/clientSecret}");
        assert.equal(ini("security", "secret_key"), "$__file{/etc/secrets/secretKey}");
        const { GF_SECURITY_ADMIN_PASSWORD__FILE: file } = grafana()["env"] as Record<string, string>;
        assert.equal(file, "/etc/secrets/adminPassword");
    });
});
