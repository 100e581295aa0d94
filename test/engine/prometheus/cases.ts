/** For each alert: what makes it fire, and the nearest that must not. */
import { WATCHED_JOBS } from "../../../components/observability-stack/rules/monitoring";
import { exported } from "../../../components/observability-stack/cloudwatch-metrics";

/** Series in promtool's notation, one value a minute; `at` is the minute that is looked at. */
export interface RuleCase {
    readonly fires: Readonly<Record<string, string>>;
    readonly silent: Readonly<Record<string, string>>;
    /** @default 30 */
    readonly at?: number;
}

const cloudWatch = (name: Parameters<typeof exported>[0], labels = "") => `${exported(name, "staging")}{${labels}}`;
const requests = (status: number) =>
    `http_server_request_duration_seconds_count{service_name="integers-web",http_response_status_code="${status}"}`;
const database = 'dimension_DBInstanceIdentifier="primary"';
const web = 'dimension_ServiceName="web"';
const sessions = 'dimension_CacheClusterId="integers-staging-sessions-001"';
const cache = 'dimension_CacheClusterId="integers-staging-cache-001"';
const one = (series: string, fires: string, silent: string): RuleCase => ({
    fires: { [series]: fires },
    silent: { [series]: silent },
});
/** What a worker says of a queue. */
const job = (queue: string, worker: number) =>
    `integers_queue_latency_seconds{service_name="integers-worker",queue="${queue}",instance="${worker}"}`;
const elasticsearch = (health: string) => `kube_customresource_elasticsearch_health{health="${health}"}`;
/** Requests a minute, of which `failed` per mille fail. */
const traffic = (perMille: number, minutes: number) => ({
    [requests(200)]: `0+${1000 - perMille}x${minutes}`,
    [requests(500)]: `0+${perMille}x${minutes}`,
});

/** What the chart's ServiceMonitor makes of a replica: the two ports of its service, under one job. */
const replica = (instance: string) => ({
    [`up{job="prometheus",endpoint="http-web",instance="${instance}:9090"}`]: "1x40",
    [`up{job="prometheus",endpoint="reloader-web",instance="${instance}:8080"}`]: "1x40",
});

/** What is well, and how it looks when a configuration is refused. */
const configurations = {
    'prometheus_config_last_reload_successful{pod="prometheus-integers-0"}': "1x40",
    'alertmanager_config_last_reload_successful{pod="alertmanager-integers-0"}': "1x40",
    'prometheus_operator_syncs{controller="alertmanager",status="failed"}': "0x40",
    'prometheus_operator_managed_resources{resource="PrometheusRule",state="rejected"}': "0x40",
} as const;
export const refusedConfigurations = Object.entries(configurations).map(
    ([series, well]) => [series, { ...configurations, [series]: well === "1x40" ? "0x40" : "1x40" }] as const,
);

/** Requests a minute that were answered within each bound, in seconds. */
const answered = (within: Readonly<Record<string, number>>) =>
    Object.fromEntries(
        Object.entries({ ...within, "+Inf": 100 }).map(([le, count]) => [
            `http_server_request_duration_seconds_bucket{service_name="integers-web",le="${le}"}`,
            `0+${count}x40`,
        ]),
    );
/** What a node of 100 bytes has left. */
const memory = (available: string) => ({
    'node_memory_MemAvailable_bytes{instance="a",node="n"}': available,
    'node_memory_MemTotal_bytes{instance="a",node="n"}': "100x40",
});

const workloadMetrics = {
    deployment: ["spec_replicas", "status_replicas"],
    statefulset: ["replicas", "status_replicas"],
    daemonset: ["status_desired_number_scheduled", "status_current_number_scheduled"],
} as const;
export const workloadKinds = Object.keys(workloadMetrics) as (keyof typeof workloadMetrics)[];
/** A tool that should have two pods, and has `made`. */
export const workload = (kind: keyof typeof workloadMetrics, made: number) => {
    const [wanted, has] = workloadMetrics[kind].map(
        (name) => `kube_${kind}_${name}{namespace="elastic",${kind}="tool"}`,
    );
    return { [wanted!]: "2x40", [has!]: `${made}x40` };
};

/** What an agent or a Prometheus has of one queue: `behind` seconds more than was sent. */
const queue = (job: string, url: string, behind: number) => ({
    [`prometheus_remote_storage_queue_highest_timestamp_seconds{job="${job}",instance="a",url="${url}"}`]: `${behind}+60x40`,
    [`prometheus_remote_storage_queue_highest_sent_timestamp_seconds{job="${job}",instance="a",url="${url}"}`]:
        "0+60x40",
});

/** What a Prometheus sends in a minute, 600 samples, of which so many were refused. */
const refused = (samples: number) => ({
    'prometheus_remote_storage_samples_failed_total{job="prometheus",instance="a",url="amp"}': `0+${samples}x40`,
    'prometheus_remote_storage_samples_total{job="prometheus",instance="a",url="amp"}': "0+600x40",
});

/** What kube-state-metrics 2.20 says of a node (Kubernetes 1.36 takes one that is silent for `unknown`) and of a pod on it that is not ready. */
export const notReadyOn = (node: string, ready: 0 | 1, pod: string) => ({
    [`kube_node_status_condition{node="${node}",condition="Ready",status="true"}`]: `${ready}x40`,
    [`kube_node_status_condition{node="${node}",condition="Ready",status="unknown"}`]: `${1 - ready}x40`,
    [`kube_pod_info{namespace="elastic",pod="${pod}",node="${node}"}`]: "1x40",
    [`kube_pod_status_ready{namespace="elastic",pod="${pod}",condition="true"}`]: "0x40",
    [`kube_pod_status_phase{namespace="elastic",pod="${pod}",phase="Running"}`]: "1x40",
});

const targets = Object.fromEntries(WATCHED_JOBS.map((job) => [`up{job="${job}",instance="a"}`, "1x40"]));

export const criticalCases: Readonly<Record<string, RuleCase>> = {
    // One healthy task is degraded, not down.
    ServiceDown: one(cloudWatch("healthyHosts", 'dimension_TargetGroup="web"'), "0x40", "1x40"),
    // 99.9 %: the threshold is 1.44 % of an hour.
    ErrorBudgetBurnsFast: { fires: traffic(20, 90), silent: traffic(10, 90), at: 80 },
    // 0.6 % of six hours.
    ErrorBudgetBurns: { fires: traffic(8, 400), silent: traffic(4, 400), at: 390 },
    // 80 % of 400.
    DatabaseConnectionsExhausted: one(cloudWatch("databaseConnections", database), "321x40", "320x40"),
    ReplicaBeyondRecoveryPoint: one(cloudWatch("replicaLag", database), "301x40", "300x40"),
    TransactionIdsRunOut: one(cloudWatch("transactionIds", database), "1000000001x40", "1000000000x40"),
    // Three minutes of five; a failover's are two.
    PoolerTimesOut: one(cloudWatch("poolerTimeouts"), "0x25 1 0 1 1 0x14", "0x25 9 9 0x14"),
    // Half of the 20 s after which PgBouncer refuses.
    PoolerWaitsLong: one(cloudWatch("poolerLongestWait"), "11x40", "10x40"),
    CacheMemoryFull: {
        fires: { [cloudWatch("cacheMemory", sessions)]: "91x40" },
        // A cache that is full does its work.
        silent: { [cloudWatch("cacheMemory", sessions)]: "90x40", [cloudWatch("cacheMemory", cache)]: "100x40" },
    },
    VolumeFull: {
        fires: {
            'kubelet_volume_stats_available_bytes{persistentvolumeclaim="data"}': "9x40",
            'kubelet_volume_stats_capacity_bytes{persistentvolumeclaim="data"}': "100x40",
        },
        silent: {
            'kubelet_volume_stats_available_bytes{persistentvolumeclaim="data"}': "10x40",
            'kubelet_volume_stats_capacity_bytes{persistentvolumeclaim="data"}': "100x40",
        },
    },
    NotificationsFail: one('alertmanager_notifications_failed_total{integration="sns"}', "0+1x40", "7x40"),
};

/** The same for all others. */
export const otherCases: Readonly<Record<string, RuleCase>> = {
    ServiceCpuHigh: one(cloudWatch("serviceCpu", web), "86x40", "85x40"),
    ServiceMemoryHigh: one(cloudWatch("serviceMemory", web), "91x40", "90x40"),
    DeploymentRuns: one(cloudWatch("deployments", web), "2x40", "1x40"),
    // Two deployments in ninety minutes, each of which ended, are none that hangs.
    DeploymentHangs: { ...one(cloudWatch("deployments", web), "2x90", "2x45 1 2x44"), at: 80 },
    // One in ten takes up to a second; or one in twenty-five.
    LatencyHigh: { fires: answered({ "0.5": 90, "1": 100 }), silent: answered({ "0.5": 96, "1": 100 }) },
    // One in ten takes up to five seconds; or none more than two and a half but one in a hundred.
    LatencyExtreme: { fires: answered({ "2.5": 90, "5": 100 }), silent: answered({ "2.5": 99, "5": 100 }) },
    // 0.2 % of three days is past 0.1 %.
    ErrorBudgetLeaks: { fires: traffic(2, 4400), silent: traffic(0.5, 4400), at: 4390 },
    // A quarter of five minutes.
    ReplicaLagging: one(cloudWatch("replicaLag", database), "76x40", "75x40"),
    // A worker that took another's place tells of the same queue. Two queues take turns: no job waits that long.
    JobsWait: {
        fires: { [job("default", 1)]: "301x24 _x15", [job("default", 2)]: "_x25 301x14" },
        silent: { [job("default", 1)]: "300x40", [job("low", 1)]: "301x24 0x15", [job("bulk", 1)]: "0x24 301x15" },
    },
    // Two processors.
    QueriesWait: one(cloudWatch("databaseLoad", database), "3x40", "2x40"),
    PoolerRefuses: one(cloudWatch("poolerRefused"), "0x25 3x1 0x14", "0x25 2x1 0x14"),
    PoolerQueues: one(cloudWatch("poolerWaiting"), "1x40", "0x40"),
    PoolerServerErrors: one(cloudWatch("poolerServerErrors"), "1x40", "1x25 0x15"),
    CacheCpuHigh: one(cloudWatch("cacheEngineCpu", cache), "81x40", "80x40"),
    NodeNotReady: one('kube_node_status_condition{node="n",condition="Ready",status="true"}', "0x40", "1x40"),
    NodeMemoryHigh: {
        fires: memory("9x40"),
        silent: memory("10x40"),
    },
    // Eleven a second, and nine.
    NodeNetworkDrops: one('node_network_receive_drop_total{instance="a"}', "0+660x40", "0+540x40"),
    ContainerRestarts: one(
        'kube_pod_container_status_restarts_total{namespace="elastic",pod="p",container="c"}',
        "0x10 1 2 3 4 5 5x30",
        "0x10 1 2 3 3x30",
    ),
    // A node that is away leaves copies too few, which is yellow.
    ElasticsearchRed: {
        fires: { [elasticsearch("red")]: "1x40", [elasticsearch("yellow")]: "0x40" },
        silent: { [elasticsearch("red")]: "0x40", [elasticsearch("yellow")]: "1x40" },
    },
    // It refused one, long ago.
    TracesLost: one('jaeger_storage_bulk_index_errors{name="traces"}', "0+1x40", "7x40"),
    ApplicationSilent: { fires: { 'up{job="prometheus"}': "1x40" }, silent: { [requests(200)]: "0+1x40" } },
    // 0.4 % of a day is past three times 0.1 %.
    ErrorBudgetBurnsSlowly: { fires: traffic(4, 1500), silent: traffic(2, 1500), at: 1490 },
    // Each replica is scraped twice, and one that is gone takes both with it.
    PrometheusReplicaMissing: { fires: { ...replica("a") }, silent: { ...replica("a"), ...replica("b") } },
    MonitoringPodNotReady: {
        // No node takes it, so that it has no such condition (kube-state-metrics 2.20 on Kubernetes 1.36).
        fires: { 'kube_pod_status_phase{namespace="elastic",pod="filebeat",phase="Pending"}': "1x40" },
        silent: {
            'kube_pod_status_ready{namespace="elastic",pod="kibana",condition="true"}': "1x40",
            'kube_pod_status_phase{namespace="elastic",pod="kibana",phase="Running"}': "1x40",
            // The job that sets Elasticsearch up is done and stays so.
            'kube_pod_status_ready{namespace="elastic",pod="setup",condition="true"}': "0x40",
            'kube_pod_status_phase{namespace="elastic",pod="setup",phase="Succeeded"}': "1x40",
            'kube_pod_status_phase{namespace="elastic",pod="setup",phase="Running"}': "0x40",
            ...workloadKinds.reduce((all, kind) => ({ ...all, ...workload(kind, 2) }), {}),
            // NodeNotReady tells of it.
            ...notReadyOn("dead", 0, "fluent-bit"),
        },
    },
    // Three minutes behind, and one.
    RemoteWriteBehind: {
        fires: queue("prometheus", "amp", 180),
        // An agent that lags behind is another alert.
        silent: { ...queue("prometheus", "amp", 60), ...queue("prometheus-agent", "replica-0", 180) },
    },
    MetricsRefused: {
        // All of it, as where the role is broken; and one in a hundred.
        fires: refused(600),
        silent: refused(6),
    },
    EntryBehind: {
        // One of its two queues lags.
        fires: { ...queue("prometheus-agent", "replica-0", 0), ...queue("prometheus-agent", "replica-1", 180) },
        silent: { ...queue("prometheus-agent", "replica-0", 0), ...queue("prometheus-agent", "replica-1", 60) },
    },
    TargetDown: {
        // One that does not answer; or a whole job that nobody finds.
        fires: { ...targets, 'up{job="grafana",instance="a"}': "0x40" },
        silent: { ...targets, 'up{job="grafana",instance="a"}': "1x40" },
    },
    RulesFail: {
        fires: { 'prometheus_rule_evaluation_failures_total{rule_group="integers-slo"}': "0+2x40" },
        silent: { 'prometheus_rule_evaluation_failures_total{rule_group="integers-slo"}': "7x40" },
    },
    ConfigurationRefused: {
        fires: { ...configurations, 'prometheus_config_last_reload_successful{pod="prometheus-integers-1"}': "0x40" },
        silent: {
            ...configurations,
            'prometheus_operator_syncs{controller="alertmanager",status="ok"}': "1x40",
            'prometheus_operator_managed_resources{resource="PrometheusRule",state="selected"}': "1x40",
        },
    },
    NodeCpuHigh: {
        fires: { 'node_cpu_seconds_total{instance="a",node="n",mode="idle"}': "0+6x40" },
        silent: { 'node_cpu_seconds_total{instance="a",node="n",mode="idle"}': "0+12x40" },
    },
    CloudWatchExporterDown: {
        // It answers, and has nothing from CloudWatch.
        fires: { 'up{job="yace"}': "1x40" },
        // A call that failed once.
        silent: {
            'up{job="yace"}': "1x40",
            [cloudWatch("healthyHosts", 'dimension_TargetGroup="web"')]: "0x40",
            'yace_cloudwatch_request_errors{api_name="ListMetrics"}': "0x22 1x18",
            'yace_cloudwatch_requests_total{api_name="ListMetrics"}': "0+20x40",
        },
    },
    CacheEvicts: {
        fires: { [cloudWatch("cacheEvictions", sessions)]: "0x28 1 0x10" },
        silent: { [cloudWatch("cacheEvictions", sessions)]: "0x40", [cloudWatch("cacheEvictions", cache)]: "9x40" },
    },
    RegistrationsBelowUsual: {
        // A week at 60 an hour, then 6 an hour; or a quiet service that was never at twenty.
        fires: { integers_registrations_total: "0+1x10200 10200+0.1x200" },
        silent: { integers_registrations_total: "0+0.3x10200 3060+0x200" },
        at: 10380,
    },
    ApiUseBelowUsual: {
        // New tasks, none of which was ever called; or tasks that send no metric of any kind, of which nothing is known.
        fires: { integers_api_calls_total: "0+10x10200 _x200", [requests(200)]: "0+60x10400" },
        silent: { integers_api_calls_total: "0+10x10200 _x200" },
        at: 10380,
    },
    DatabaseStorageFills: {
        // Minutes that CloudWatch knew nothing of are NaN, two hours before.
        ...one(cloudWatch("databaseFreeStorage", database), "1000-1x300 NaN NaN 697-1x180", "5000-1x480"),
        at: 470,
    },
    Deadlocks: one(cloudWatch("deadlocks"), "0x25 3x1 0x14", "0x25 2x1 0x14"),
    // More than 100 in ten minutes; ten or eleven samples lie in them.
    SlowQueries: one(cloudWatch("slowQueries"), "11x40", "9x40"),
    // Of one log that has events, whether or not the others have series.
    LongTransactions: one(cloudWatch("idleTransactions"), "0x25 3x1 0x14", "0x25 2x1 0x14"),
    NodeDiskFills: {
        fires: {
            'node_filesystem_avail_bytes{instance="a",mountpoint="/",fstype="xfs"}': "1000-1x480",
            'node_filesystem_size_bytes{instance="a",mountpoint="/",fstype="xfs"}': "2000x480",
            'node_filesystem_readonly{instance="a",mountpoint="/",fstype="xfs"}': "0x480",
        },
        // One fills as fast, and is nearly empty; one cannot be written to, whatever it says.
        silent: {
            'node_filesystem_avail_bytes{instance="a",mountpoint="/",fstype="xfs"}': "1000-1x480",
            'node_filesystem_size_bytes{instance="a",mountpoint="/",fstype="xfs"}': "1000x480",
            'node_filesystem_avail_bytes{instance="a",mountpoint="/x",fstype="ext4"}': "1000-1x480",
            'node_filesystem_size_bytes{instance="a",mountpoint="/x",fstype="ext4"}': "2000x480",
            'node_filesystem_readonly{instance="a",mountpoint="/x",fstype="ext4"}': "1x480",
        },
        at: 470,
    },
    ServiceShort: {
        fires: { [cloudWatch("desiredTasks", web)]: "3x10 9x30", [cloudWatch("runningTasks", web)]: "3x40" },
        // It grows again and again, and each time the tasks come.
        silent: {
            [cloudWatch("desiredTasks", web)]: "3x10 4x10 6x10 9x10",
            [cloudWatch("runningTasks", web)]: "3x13 4x10 6x10 9x10",
        },
    },
    // What was not known did not change.
    ServiceScaled: one(cloudWatch("desiredTasks", 'dimension_ServiceName="web"'), "2x25 3x15", "2x25 NaN NaN 2x15"),
};
