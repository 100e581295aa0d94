/** What Prometheus gets without CloudWatch, by what produces it: rules and dashboards may ask for nothing else (R-OBS-1). */

interface Source {
    readonly metrics: readonly string[];
    /** Labels that rules and dashboards may ask these metrics for. */
    readonly labels: readonly string[];
    /** Seconds between two values: of an export, or of a scrape, which prometheus-operator's default makes 30. */
    readonly everySeconds: number;
}

/** In the versions that tools/charts.ts pins. */
export const scrapedMetrics = {
    // OpenTelemetry semantic convention http.server.request.duration, two counters and a gauge of the application, over its
    // collector's remote write (components/app-cluster/collector-config.ts). 60 s: OTEL_METRIC_EXPORT_INTERVAL's default.
    application: {
        metrics: [
            "http_server_request_duration_seconds_bucket",
            "http_server_request_duration_seconds_count",
            "integers_registrations_total",
            "integers_api_calls_total",
            "integers_queue_latency_seconds",
        ],
        labels: ["http_response_status_code", "le", "queue", "service_name"],
        everySeconds: 60,
    },
    "node-exporter": {
        metrics: [
            "node_cpu_seconds_total",
            "node_memory_MemAvailable_bytes",
            "node_memory_MemTotal_bytes",
            "node_filesystem_avail_bytes",
            "node_filesystem_size_bytes",
            "node_filesystem_readonly",
            "node_network_receive_bytes_total",
            "node_network_transmit_bytes_total",
            "node_network_receive_drop_total",
        ],
        // `node` is a relabeling of ours (tools/values/prometheus.ts).
        labels: ["instance", "node", "mode", "fstype", "mountpoint"],
        everySeconds: 30,
    },
    "kube-state-metrics": {
        metrics: [
            "kube_node_status_condition",
            "kube_pod_container_status_restarts_total",
            "kube_pod_info",
            "kube_pod_status_ready",
            "kube_pod_status_phase",
            "kube_deployment_spec_replicas",
            "kube_deployment_status_replicas",
            "kube_statefulset_replicas",
            "kube_statefulset_status_replicas",
            "kube_daemonset_status_desired_number_scheduled",
            "kube_daemonset_status_current_number_scheduled",
            // Of a custom resource, as tools/values/prometheus.ts asks for it.
            "kube_customresource_elasticsearch_health",
        ],
        labels: [
            ...["namespace", "pod", "deployment", "statefulset", "daemonset"],
            ...["node", "condition", "status", "phase", "name", "health"],
        ],
        everySeconds: 30,
    },
    kubelet: {
        metrics: ["kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes"],
        labels: ["namespace", "persistentvolumeclaim"],
        everySeconds: 30,
    },
    // Jaeger's counters have no "_total" (its own reader for Prometheus, without the suffix).
    jaeger: {
        metrics: [
            "jaeger_storage_bulk_index_errors",
            "jaeger_storage_bulk_index_latency_err_count",
            "otelcol_receiver_refused_spans",
        ],
        labels: [],
        everySeconds: 30,
    },
    prometheus: {
        metrics: [
            "up",
            "prometheus_remote_storage_queue_highest_timestamp_seconds",
            "prometheus_remote_storage_queue_highest_sent_timestamp_seconds",
            "prometheus_remote_storage_samples_failed_total",
            "prometheus_remote_storage_samples_total",
            "prometheus_rule_evaluation_failures_total",
            "prometheus_config_last_reload_successful",
        ],
        labels: ["job", "endpoint", "instance", "rule_group"],
        everySeconds: 30,
    },
    // Its own; those of CloudWatch are in cloudwatch-metrics.ts.
    yace: {
        metrics: ["yace_cloudwatch_request_errors", "yace_cloudwatch_requests_total"],
        labels: [],
        everySeconds: 60,
    },
    alertmanager: {
        metrics: [
            "alertmanager_notifications_failed_total",
            "alertmanager_notifications_total",
            "alertmanager_config_last_reload_successful",
        ],
        labels: ["integration"],
        everySeconds: 30,
    },
    // Gauges of its own (its pkg/operator).
    "prometheus-operator": {
        metrics: ["prometheus_operator_syncs", "prometheus_operator_managed_resources"],
        labels: ["controller", "resource", "state", "status"],
        everySeconds: 30,
    },
} as const satisfies Record<string, Source>;
