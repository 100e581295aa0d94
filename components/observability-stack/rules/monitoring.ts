/** The monitoring's own nodes and tools (R-OBS-3, R-OBS-6). No Pulumi here. */
import { exported } from "../cloudwatch-metrics";
import type { AlertRow, RecordingRow, RuleInputs } from "./row";

const CPU = "integers:node_cpu:busy_ratio";
const MEMORY = "integers:node_memory:used_ratio";
const FILESYSTEMS = '{fstype!~"tmpfs|overlay|squashfs",mountpoint!~"/run.*"}';
export const DISK_FREE = "integers:node_filesystem:free_ratio";

/** Elasticsearch moves shards away from a disk of which less is left; at 0.05 it stops writing ("Disk-based shard allocation"). */
export const VOLUME_LEFT = 0.1;

export const nodeRecordings: readonly RecordingRow[] = [
    { record: CPU, expr: '1 - avg by (instance, node) (rate(node_cpu_seconds_total{mode="idle"}[5m]))' },
    { record: MEMORY, expr: "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes" },
    {
        record: DISK_FREE,
        // Bottlerocket's root is an image of exactly its content, read-only: always full, and nothing is written to it.
        expr:
            `node_filesystem_avail_bytes${FILESYSTEMS} / node_filesystem_size_bytes${FILESYSTEMS} ` +
            `unless node_filesystem_readonly == 1`,
    },
];

/** Jobs without whose metrics alerts would be silent; those of YACE and of Prometheus itself have alerts of their own. */
export const WATCHED_JOBS = [
    "kube-state-metrics",
    "node-exporter",
    "kubelet",
    "alertmanager",
    "prometheus-agent",
] as const;

/** Seconds by which what a Prometheus or its agent sends lags behind what it has. */
export const remoteWriteLag = (job: "prometheus" | "prometheus-agent") =>
    `max by (instance) (prometheus_remote_storage_queue_highest_timestamp_seconds{job="${job}"}) - on (instance) ` +
    `min by (instance) (prometheus_remote_storage_queue_highest_sent_timestamp_seconds{job="${job}"})`;

/**
 * Share of what a Prometheus or its agent sends that was answered by 400, 403 or 404. It is thrown away, and counts as sent: nothing
 * lags behind (Prometheus' storage/remote/queue_manager.go, `sendSamplesWithBackoff`; "PrometheusRemoteStorageFailures" of its mixin).
 */
const METRICS_REFUSED =
    "sum by (job, instance) (rate(prometheus_remote_storage_samples_failed_total[5m])) / " +
    "sum by (job, instance) (rate(prometheus_remote_storage_samples_total[5m]))";

/** A node that is not ready, by the label `node`. */
const NODE_DOWN = 'kube_node_status_condition{condition="Ready",status="true"} == 0';

/** Tools of which pods are not even made: their namespace's quota or Pod Security refuses them. Aggregated: `pod` would be the exporter's own. */
const MISSING_PODS = [
    "max by (namespace, deployment) (kube_deployment_spec_replicas - kube_deployment_status_replicas) > 0",
    "max by (namespace, statefulset) (kube_statefulset_replicas - kube_statefulset_status_replicas) > 0",
    "max by (namespace, daemonset) (kube_daemonset_status_desired_number_scheduled - kube_daemonset_status_current_number_scheduled) > 0",
].join(" or ");

/**
 * Spans that Jaeger 2.19 did not store, a second. Its exporter counts them all as sent: what Elasticsearch refuses is an error of the
 * bulk request; a request that failed as a whole (503, 413) is no error and counts as stored, but for its duration; and what there
 * is no memory for is refused at the door.
 */
const SPANS_LOST = [
    "jaeger_storage_bulk_index_errors",
    "jaeger_storage_bulk_index_latency_err_count",
    "otelcol_receiver_refused_spans",
]
    // Some begin with their first failure.
    .map((counter) => `(sum(rate(${counter}[5m])) or vector(0))`)
    .join(" + ");

/**
 * Prometheus and Alertmanager go on with what they had when they cannot load what is new, and their operator with what it wrote
 * before: nothing is missing until a restart, which then fails on every replica.
 */
const REFUSED_CONFIGURATION = [
    "prometheus_config_last_reload_successful == 0",
    "alertmanager_config_last_reload_successful == 0",
    'prometheus_operator_syncs{status="failed"} > 0',
    'prometheus_operator_managed_resources{state="rejected"} > 0',
].join(" or ");

export function monitoringAlerts(inputs: RuleInputs): AlertRow[] {
    const node = { runbook: "monitoring-nodes", dashboard: "infrastructure", component: "monitoring" } as const;
    const self = { runbook: "monitoring-itself", dashboard: "overview", component: "monitoring" } as const;
    return [
        {
            ...node,
            alert: "NodeNotReady",
            expr: NODE_DOWN,
            forMinutes: 5,
            severity: "warning",
            summary: "A node of the monitoring cluster is not ready",
            description: "{{ $labels.node }} for five minutes.",
        },
        {
            ...node,
            alert: "NodeCpuHigh",
            expr: `${CPU} > 0.85`,
            forMinutes: 15,
            severity: "warning",
            summary: "A monitoring node has no processor left",
            description: "{{ $labels.instance }}: {{ $value | humanizePercentage }}.",
        },
        {
            ...node,
            alert: "NodeMemoryHigh",
            expr: `${MEMORY} > 0.9`,
            forMinutes: 10,
            severity: "warning",
            summary: "A monitoring node has no memory left",
            description: "{{ $labels.instance }}: {{ $value | humanizePercentage }}.",
        },
        {
            ...node,
            alert: "NodeDiskFills",
            expr:
                `${DISK_FREE} < 0.4 ` +
                `and predict_linear(node_filesystem_avail_bytes${FILESYSTEMS}[6h], 24 * 3600) < 0`,
            forMinutes: 30,
            severity: "warning",
            summary: "A node's disk is full within a day",
            description:
                "{{ $labels.instance }} {{ $labels.mountpoint }} has {{ $value | humanizePercentage }} left, gone at the " +
                "rate of the last six hours.",
        },
        {
            ...node,
            alert: "NodeNetworkDrops",
            expr: "sum by (instance) (rate(node_network_receive_drop_total[5m])) > 10",
            forMinutes: 10,
            severity: "warning",
            summary: "A node drops packets",
            description:
                "{{ $labels.instance }}: {{ $value | humanize }} a second that the kernel or the adapter had no room for.",
        },
        {
            ...node,
            alert: "VolumeFull",
            expr: `kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < ${VOLUME_LEFT}`,
            forMinutes: 5,
            severity: "critical",
            summary: "A volume of the monitoring is nearly full",
            description:
                "{{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has {{ $value | humanizePercentage }} left; " +
                "Elasticsearch stops writing at 5 %, Prometheus at none.",
        },
        {
            ...node,
            alert: "ContainerRestarts",
            expr: "increase(kube_pod_container_status_restarts_total[30m]) > 3",
            forMinutes: 0,
            severity: "warning",
            summary: "A monitoring tool starts again and again",
            description: "{{ $labels.namespace }}/{{ $labels.pod }}: {{ $value | humanize }} times in half an hour.",
        },
        {
            ...node,
            alert: "MonitoringPodNotReady",
            // Not `kube_pod_status_ready == 0`: a pod that no node takes has no such condition, and no series of it. Done jobs have
            // another phase. Pods of a node that is down (its DaemonSets', and those that wait for its kubelet to end) are told by
            // NodeNotReady.
            expr:
                '(sum by (namespace, pod) (kube_pod_status_phase{phase=~"Pending|Running"}) == 1 ' +
                'unless on (namespace, pod) kube_pod_status_ready{condition="true"} == 1 ' +
                `unless on (namespace, pod) (kube_pod_info and on (node) ${NODE_DOWN})) or ` +
                MISSING_PODS,
            forMinutes: 15,
            severity: "warning",
            summary: "A monitoring tool does not come up",
            description:
                "{{ $labels.namespace }}/{{ or $labels.pod $labels.deployment $labels.statefulset $labels.daemonset }} for a " +
                "quarter of an hour: logs, traces or metrics stop.",
        },
        {
            ...self,
            alert: "ElasticsearchRed",
            // `unknown`: the operator cannot ask it. Without the metric nothing would tell.
            expr:
                'kube_customresource_elasticsearch_health{health=~"red|unknown"} == 1 ' +
                "or absent(kube_customresource_elasticsearch_health)",
            forMinutes: 15,
            severity: "warning",
            summary: "Elasticsearch takes no logs and traces, or part of them cannot be searched",
            description:
                'Its health is {{ or $labels.health "told by nobody" }} for a quarter of an hour; the logs are in CloudWatch ' +
                "Logs too.",
        },
        {
            ...self,
            alert: "TracesLost",
            expr: `${SPANS_LOST} > 0`,
            // After ElasticsearchRed, which explains it and silences it.
            forMinutes: 20,
            severity: "warning",
            summary: "Jaeger loses spans: traces are missing or have gaps",
            description:
                "{{ $value | humanize }} failures a second: Elasticsearch refuses spans, or Jaeger has no memory for them.",
        },
        {
            ...self,
            alert: "Watchdog",
            expr: "vector(1)",
            forMinutes: 0,
            severity: "none",
            summary: "Always fires; its silence is the alarm",
            description:
                "Prometheus evaluates rules and Alertmanager delivers. The heartbeat topic's alarm fires without it.",
        },
        {
            ...self,
            alert: "PrometheusReplicaMissing",
            // The chart scrapes each replica twice, Prometheus and its config reloader, under one job.
            expr: `(count(up{job="prometheus",endpoint="http-web"} == 1) or vector(0)) < ${inputs.prometheusReplicas}`,
            forMinutes: 10,
            severity: "warning",
            summary: "Prometheus runs with fewer replicas than it should",
            description: `{{ $value }} of ${inputs.prometheusReplicas}: losing one more loses metrics.`,
        },
        {
            ...self,
            alert: "CloudWatchExporterDown",
            expr: [
                'absent(up{job="yace"} == 1)',
                // Every environment has a target group: without its metric the exporter runs and may not, or cannot, read.
                `absent(${exported("healthyHosts", inputs.environment)})`,
                // A call that fails leaves out what it asked for; where none is made at all, the last answers stay (its cmd/yace/scraper.go).
                "sum(rate(yace_cloudwatch_request_errors[10m])) > 0",
                "sum(rate(yace_cloudwatch_requests_total[10m])) == 0",
            ].join(" or "),
            forMinutes: 10,
            severity: "warning",
            summary: "Metrics from CloudWatch stopped",
            description:
                "Service, database and cache alerts of Prometheus are blind; CloudWatch's own alarms still work.",
        },
        {
            ...self,
            alert: "TargetDown",
            expr: ['up{job!~"prometheus|yace"} == 0', ...WATCHED_JOBS.map((job) => `absent(up{job="${job}"})`)].join(
                " or ",
            ),
            forMinutes: 10,
            severity: "warning",
            summary: "A part of the monitoring gives no metrics",
            description: "{{ $labels.job }} {{ $labels.instance }}: the alerts on its metrics are blind.",
        },
        {
            ...self,
            alert: "RulesFail",
            expr: "sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total[10m])) > 0",
            forMinutes: 5,
            severity: "warning",
            summary: "Prometheus cannot evaluate a rule, whose alert is silent",
            description: "{{ $labels.rule_group }}: {{ $value | humanize }} failures in ten minutes.",
        },
        {
            ...self,
            alert: "ConfigurationRefused",
            expr: REFUSED_CONFIGURATION,
            forMinutes: 10,
            severity: "warning",
            summary: "Prometheus or Alertmanager works with its former configuration, and would not start again",
            description:
                "{{ or $labels.controller $labels.pod }}: what was deployed last is not in force. Restart nothing.",
        },
        {
            ...self,
            alert: "RemoteWriteBehind",
            expr: `${remoteWriteLag("prometheus")} > 120`,
            forMinutes: 15,
            severity: "warning",
            summary: "Metrics do not reach the managed workspace",
            description:
                "{{ $labels.instance }} is {{ $value | humanizeDuration }} behind; the workspace refuses what is older than an hour.",
        },
        {
            ...self,
            alert: "MetricsRefused",
            expr: `${METRICS_REFUSED} > 0.01`,
            forMinutes: 15,
            severity: "warning",
            summary: "Metrics are refused where they are sent, and thrown away",
            description:
                "{{ $value | humanizePercentage }} of what {{ $labels.job }} {{ $labels.instance }} sends: prometheus sends to the managed " +
                "workspace, prometheus-agent to the replicas.",
        },
        {
            ...self,
            alert: "EntryBehind",
            // After half an hour a replica takes them no more (outOfOrderTimeWindow in tools/values/prometheus.ts).
            expr: `${remoteWriteLag("prometheus-agent")} > 120`,
            forMinutes: 10,
            severity: "warning",
            summary: "The application's metrics do not reach every replica of Prometheus",
            description:
                "{{ $labels.instance }} is {{ $value | humanizeDuration }} behind; after half an hour a replica has lost these.",
        },
        {
            ...self,
            alert: "NotificationsFail",
            expr: "sum by (integration) (rate(alertmanager_notifications_failed_total[5m])) > 0",
            forMinutes: 5,
            severity: "critical",
            summary: "Alertmanager cannot deliver alerts",
            description: "{{ $labels.integration }}: {{ $value | humanize }} failures a second.",
        },
    ];
}
