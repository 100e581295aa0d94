/** Values of kube-prometheus-stack (R-OBS-1, R-OBS-3, R-OBS-6). No Pulumi here. */
import { alertmanagerConfig, type AlertmanagerInputs } from "../../alertmanager";
import { ruleGroups } from "../../rules/rules";
import type { RuleInputs } from "../../rules/row";
import { claim, CORE, ON_DEMAND, resources, spread, type Values, ZONE } from "../pod-parts";
import { podsOf } from "../network-paths";
import { toolServiceAccounts } from "../service-accounts";
import type { Size } from "../sizes";
import { JAEGER_LABELS, JAEGER_METRICS_PORT } from "./jaeger";

interface PrometheusInputs {
    readonly size: Size;
    readonly rules: RuleInputs;
    readonly alertmanager: AlertmanagerInputs;
    /** Remote-write address of the managed workspace. */
    readonly remoteWriteUrl: string;
}

/** Name of the objects Prometheus and Alertmanager; their pods are `prometheus-integers-0`, `alertmanager-integers-0`. */
export const NAME = "integers";

/** Business alerts compare with the same hour a week ago (rules/business.ts): eight days at least. */
const RETENTION = "15d";

/** Jobs as the rules call them; the chart's default is the name of the service. */
const job = (name: string) => [{ targetLabel: "job", replacement: name }];
/** Node of the pod: what a dead node explains is silenced by it (alertmanager.ts). Not where a metric names a node itself. */
export const ON_NODE = [{ sourceLabels: ["__meta_kubernetes_pod_node_name"], targetLabel: "node" }];

export function prometheusValues(inputs: PrometheusInputs): Values {
    const { size } = inputs;
    const off = { enabled: false };
    return {
        fullnameOverride: NAME,
        cleanPrometheusOperatorObjectNames: true,
        // The rules are this project's own, each with a runbook here.
        defaultRules: { create: false },
        additionalPrometheusRulesMap: { integers: { groups: ruleGroups(inputs.rules) } },
        grafana: off,
        // EKS runs the control plane; no rule asks for what it shows of it.
        ...{ kubeApiServer: off, kubeControllerManager: off, kubeEtcd: off, kubeScheduler: off },
        ...{ kubeProxy: off, coreDns: off },
        prometheusOperator: {
            resources: resources("100m", "256Mi"),
            serviceMonitor: { relabelings: ON_NODE },
            prometheusConfigReloader: { resources: resources("10m", "64Mi") },
            admissionWebhooks: { patch: { resources: resources("10m", "64Mi") } },
            kubeletEndpointsEnabled: false,
            kubeletEndpointSliceEnabled: true,
        },
        prometheus: prometheus(inputs),
        alertmanager: {
            serviceAccount: { name: toolServiceAccounts.alertmanager.serviceAccount },
            podDisruptionBudget: { enabled: size.replicas.alertmanager > 1, minAvailable: 2 },
            config: alertmanagerConfig(inputs.alertmanager),
            serviceMonitor: { relabelings: [...ON_NODE, ...job("alertmanager")] },
            alertmanagerSpec: {
                replicas: size.replicas.alertmanager,
                // It asks Kubernetes' API nothing; Pod Identity brings its own token.
                automountServiceAccountToken: false,
                resources: resources("50m", "128Mi"),
                priorityClassName: CORE,
                nodeSelector: ON_DEMAND,
                topologySpreadConstraints: spread({ "app.kubernetes.io/name": "alertmanager" }),
                // Silences and what was told already.
                storage: { volumeClaimTemplate: { spec: claim(2) } },
            },
        },
        "kube-state-metrics": {
            // "As a general rule, you should allocate 250 MiB" (its README, "Resource recommendation").
            resources: resources("50m", "256Mi"),
            // It would read every secret of the cluster to count them.
            collectorsExclude: ["secrets"],
            prometheus: { monitor: { http: { relabelings: job("kube-state-metrics") } } },
            ...elasticsearchHealth,
        },
        "prometheus-node-exporter": {
            // It sees the node itself, which the restricted namespaces forbid.
            namespaceOverride: "node-agents",
            resources: resources("50m", "64Mi"),
            priorityClassName: "system-node-critical",
            prometheus: { monitor: { relabelings: [...ON_NODE, ...job("node-exporter")] } },
        },
    };
}

/** What the Elastic operator says of its cluster, as kube_customresource_elasticsearch_health (kube-state-metrics, "Custom Resource State Metrics"). */
const elasticsearchHealth: Values = {
    customResourceState: {
        enabled: true,
        config: {
            spec: {
                resources: [
                    {
                        groupVersionKind: {
                            group: "elasticsearch.k8s.elastic.co",
                            version: "v1",
                            kind: "Elasticsearch",
                        },
                        labelsFromPath: { namespace: ["metadata", "namespace"], name: ["metadata", "name"] },
                        metrics: [
                            {
                                name: "elasticsearch_health",
                                help: "Health of the cluster as its operator sees it",
                                each: {
                                    type: "StateSet",
                                    stateSet: {
                                        labelName: "health",
                                        path: ["status", "health"],
                                        list: ["green", "yellow", "red", "unknown"],
                                    },
                                },
                            },
                        ],
                    },
                ],
            },
        },
    },
    rbac: {
        extraRules: [
            {
                apiGroups: ["apiextensions.k8s.io"],
                resources: ["customresourcedefinitions"],
                verbs: ["list", "watch"],
            },
            {
                apiGroups: ["elasticsearch.k8s.elastic.co"],
                resources: ["elasticsearches"],
                verbs: ["list", "watch"],
            },
        ],
    },
};

function prometheus({ size, rules, alertmanager, remoteWriteUrl }: PrometheusInputs): Values {
    const all = { serviceMonitorSelectorNilUsesHelmValues: false, podMonitorSelectorNilUsesHelmValues: false };
    return {
        serviceAccount: { name: toolServiceAccounts.prometheus.serviceAccount },
        podDisruptionBudget: { enabled: size.replicas.prometheus > 1, minAvailable: 1 },
        // Two replicas scrape at different moments: a dashboard stays with one of them.
        service: { sessionAffinity: "ClientIP" },
        serviceMonitor: { relabelings: job("prometheus") },
        additionalPodMonitors: [
            {
                name: "metrics-entry",
                selector: { matchLabels: { "app.kubernetes.io/name": "prometheus-agent" } },
                podMetricsEndpoints: [{ port: "web", relabelings: [...ON_NODE, ...job("prometheus-agent")] }],
            },
            {
                name: "jaeger",
                namespaceSelector: { matchNames: [podsOf.jaeger.namespace] },
                selector: { matchLabels: JAEGER_LABELS },
                // The chart gives the port no name.
                podMetricsEndpoints: [{ portNumber: JAEGER_METRICS_PORT, relabelings: [...ON_NODE, ...job("jaeger")] }],
            },
        ],
        prometheusSpec: {
            ...all,
            // The operator writes the kubelets down as endpoint slices alone (kubeletEndpointSliceEnabled); its default looks
            // for Endpoints, which Kubernetes has deprecated, and would find none of them.
            serviceDiscoveryRole: "EndpointSlice",
            replicas: size.replicas.prometheus,
            resources: size.prometheus,
            priorityClassName: CORE,
            nodeSelector: ON_DEMAND,
            // Two replicas are never in one zone (R-OBS-1).
            podAntiAffinity: "hard",
            podAntiAffinityTopologyKey: ZONE,
            retention: RETENTION,
            retentionSize: `${Math.floor(size.prometheusDisk * 0.85)}GB`,
            storageSpec: { volumeClaimTemplate: { spec: claim(size.prometheusDisk) } },
            enableRemoteWriteReceiver: true,
            // What one entry could not deliver for a while comes after newer samples through the other.
            tsdb: { outOfOrderTimeWindow: "30m" },
            // The workspace keeps one of two samples that differ in the replica alone (AMP user guide, "Deduplicating
            // high availability metrics"): it asks for these two names.
            externalLabels: { cluster: `integers-${rules.environment}-monitoring` },
            replicaExternalLabelName: "__replica__",
            remoteWrite: [
                {
                    url: remoteWriteUrl,
                    sigv4: { region: alertmanager.region },
                    // What was not sent for an hour is more at once than the workspace takes; it answers 429, and by default
                    // Prometheus throws away what it answers so.
                    queueConfig: { maxSamplesPerSend: 1000, maxShards: 200, capacity: 2500, retryOnRateLimit: true },
                },
            ],
        },
    };
}
