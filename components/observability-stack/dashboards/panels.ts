/** What each dashboard shows, as rows (R-OBS-2). Plain data; `dashboards.ts` builds the dashboards. */
import { LONG_WAIT } from "../../connection-pooler/pgbouncer-ini";
import { SESSION_NODES } from "../rules/data";
import { DISK_FREE, remoteWriteLag, VOLUME_LEFT } from "../rules/monitoring";
import type { RuleInputs } from "../rules/row";
import { LONG_JOB_WAIT_SECONDS, OLDEST_JOB } from "../rules/service";
import { latency, errorRatio, REQUEST_RATE } from "../rules/slo";
import { type CloudWatchName, exported } from "../cloudwatch-metrics";
import type { DashboardName } from "./names";

/** Units of Grafana's own list. */
type Unit = "s" | "percent" | "percentunit" | "short" | "bytes" | "Bps" | "reqps" | "none";

export interface Panel {
    readonly title: string;
    /** `stat`: one number that is read from afar. @default timeseries */
    readonly kind?: "stat" | "timeseries";
    readonly unit: Unit;
    /** Query → legend; a legend may name labels, `{{instance}}`. */
    readonly queries: Readonly<Record<string, string>>;
    /** From this value on it is red. @default none */
    readonly limit?: number;
    /** Less is worse: below the limit it is red. @default false */
    readonly lessIsWorse?: boolean;
}

/** Of what the rules depend on, the part that panels show too. */
export type PanelInputs = Omit<RuleInputs, "prometheusReplicas" | "repositoryUrl" | "grafanaUrl">;

const INSTANCE = "{{dimension_DBInstanceIdentifier}}";
const NODE = "{{dimension_CacheClusterId}}";
const SERVICE = "{{dimension_ServiceName}}";

export function panelsOf(inputs: PanelInputs): Readonly<Record<DashboardName, readonly Panel[]>> {
    const m = (name: CloudWatchName) => exported(name, inputs.environment);
    const errors: Panel = {
        title: "Failed requests",
        unit: "percentunit",
        queries: { [errorRatio("5m")]: "5 minutes", [errorRatio("1h")]: "1 hour" },
        limit: (100 - inputs.availabilityTarget) / 100,
    };
    const responseTime: Panel = {
        title: "Response time",
        unit: "s",
        queries: { [latency("p50")]: "p50", [latency("p95")]: "p95", [latency("p99")]: "p99" },
        limit: inputs.latencyTargetSeconds,
    };
    const throughput: Panel = { title: "Requests", unit: "reqps", queries: { [REQUEST_RATE]: "all" } };
    const connections: Panel = {
        title: "Connections",
        unit: "short",
        queries: { [m("databaseConnections")]: INSTANCE },
        limit: Math.floor(inputs.databaseMaxConnections * 0.8),
    };
    const lag: Panel = {
        title: "Replica lag",
        unit: "s",
        queries: { [m("replicaLag")]: `{{region}} ${INSTANCE}` },
        limit: inputs.rpoSeconds,
    };
    const registrations: Panel = {
        title: "Registrations an hour",
        unit: "short",
        queries: {
            "integers:registrations:increase1h": "now",
            "integers:registrations:increase1h offset 1w": "a week ago",
        },
    };
    const healthy: Panel = {
        title: "Healthy web tasks",
        unit: "none",
        queries: { [`sum(${m("healthyHosts")})`]: "healthy" },
        limit: 1,
        lessIsWorse: true,
    };
    /** A session store that is full takes no sign-in; a cache that is full does its work. */
    const sessionMemory: Panel = {
        title: "Memory of the sessions",
        unit: "percent",
        queries: { [`${m("cacheMemory")}{${SESSION_NODES}}`]: NODE },
        limit: 90,
    };
    const stat = (panel: Panel, query: string): Panel => ({
        ...panel,
        kind: "stat",
        queries: { [query]: panel.title },
    });
    return {
        // One number a question: is it up, correct, fast, used, and does the data tier keep up?
        overview: [
            { ...healthy, kind: "stat" },
            stat(errors, errorRatio("5m")),
            stat(responseTime, latency("p95")),
            stat(throughput, REQUEST_RATE),
            stat(connections, `max(${m("databaseConnections")})`),
            stat(lag, `max(${m("replicaLag")})`),
            stat(sessionMemory, `max(${m("cacheMemory")}{${SESSION_NODES}})`),
            stat(registrations, "integers:registrations:increase1h"),
        ],
        application: [
            responseTime,
            errors,
            throughput,
            healthy,
            {
                title: "Requests by status",
                unit: "reqps",
                queries: {
                    "sum by (http_response_status_code) (rate(http_server_request_duration_seconds_count[5m]))":
                        "{{http_response_status_code}}",
                },
            },
            {
                title: "Tasks",
                unit: "none",
                queries: { [m("runningTasks")]: `${SERVICE} running`, [m("desiredTasks")]: `${SERVICE} desired` },
            },
            { title: "Deployments", unit: "none", queries: { [m("deployments")]: SERVICE } },
            {
                title: "Oldest waiting job",
                unit: "s",
                queries: { [OLDEST_JOB]: "{{queue}}" },
                limit: LONG_JOB_WAIT_SECONDS,
            },
        ],
        infrastructure: [
            { title: "Task CPU", unit: "percent", queries: { [m("serviceCpu")]: SERVICE }, limit: 85 },
            { title: "Task memory", unit: "percent", queries: { [m("serviceMemory")]: SERVICE }, limit: 90 },
            {
                title: "Node CPU",
                unit: "percentunit",
                queries: { "integers:node_cpu:busy_ratio": "{{instance}}" },
                limit: 0.85,
            },
            {
                title: "Node memory",
                unit: "percentunit",
                queries: { "integers:node_memory:used_ratio": "{{instance}}" },
                limit: 0.9,
            },
            {
                title: "Disk free",
                unit: "percentunit",
                queries: {
                    [`min by (instance) (${DISK_FREE})`]: "{{instance}}",
                },
                limit: 0.1,
                lessIsWorse: true,
            },
            {
                title: "Volumes free",
                unit: "percentunit",
                queries: {
                    "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes":
                        "{{namespace}}/{{persistentvolumeclaim}}",
                },
                limit: VOLUME_LEFT,
                lessIsWorse: true,
            },
            {
                title: "Network",
                unit: "Bps",
                queries: {
                    "sum by (instance) (rate(node_network_receive_bytes_total[5m]))": "{{instance}} in",
                    "sum by (instance) (rate(node_network_transmit_bytes_total[5m]))": "{{instance}} out",
                },
            },
        ],
        database: [
            connections,
            {
                title: "Active sessions",
                unit: "short",
                queries: { [m("databaseLoad")]: INSTANCE },
                limit: inputs.databaseVCpus,
            },
            {
                title: "Latency of the volume",
                unit: "s",
                queries: {
                    [m("databaseReadLatency")]: `${INSTANCE} read`,
                    [m("databaseWriteLatency")]: `${INSTANCE} write`,
                },
            },
            { title: "CPU", unit: "percent", queries: { [m("databaseCpu")]: INSTANCE }, limit: 80 },
            { title: "Free storage", unit: "bytes", queries: { [m("databaseFreeStorage")]: INSTANCE } },
            lag,
            { title: "Deadlocks", unit: "short", queries: { [m("deadlocks")]: "deadlocks" }, limit: 5 },
            {
                title: "Slow statements and ended transactions",
                unit: "short",
                queries: {
                    [m("slowQueries")]: "slower than the log's limit",
                    [m("cancelledStatements")]: "cancelled at the time-out",
                    [m("idleTransactions")]: "left open",
                },
            },
            {
                title: "PgBouncer clients",
                unit: "short",
                queries: { [m("poolerActive")]: "active", [m("poolerWaiting")]: "waiting" },
            },
            {
                title: "PgBouncer longest wait",
                unit: "s",
                queries: { [m("poolerLongestWait")]: "longest wait" },
                limit: LONG_WAIT,
            },
            {
                title: "PgBouncer server connections",
                unit: "short",
                queries: {
                    [m("poolerServersActive")]: "busiest task",
                    [m("poolerServersIdle")]: "fewest idle of a task",
                },
            },
            {
                title: "PgBouncer errors",
                unit: "short",
                queries: {
                    [m("poolerTimeouts")]: "gave up waiting",
                    [m("poolerServerErrors")]: "server connections",
                    [m("poolerRefused")]: "refused",
                },
                limit: 1,
            },
        ],
        cache: [
            sessionMemory,
            { title: "Memory", unit: "percent", queries: { [m("cacheMemory")]: NODE } },
            { title: "Command thread", unit: "percent", queries: { [m("cacheEngineCpu")]: NODE }, limit: 80 },
            { title: "Evictions a minute", unit: "short", queries: { [m("cacheEvictions")]: NODE } },
            {
                title: "Hits of all look-ups",
                unit: "percentunit",
                queries: { [`${m("cacheHits")} / (${m("cacheHits")} + ${m("cacheMisses")})`]: NODE },
            },
        ],
        edge: [
            {
                title: "Requests at the load balancer",
                unit: "short",
                queries: { [m("requests")]: "requests a minute" },
            },
            {
                title: "Errors",
                unit: "short",
                queries: { [m("targetErrors")]: "application", [m("loadBalancerErrors")]: "load balancer" },
            },
            {
                title: "Response time of the targets, p95",
                unit: "s",
                queries: { [m("targetResponseTime")]: "p95" },
                limit: inputs.latencyTargetSeconds,
            },
            {
                title: "Web ACL",
                unit: "short",
                queries: {
                    [`sum by (dimension_WebACL) (${m("wafBlocks")})`]: "{{dimension_WebACL}} blocked",
                    [`sum by (dimension_WebACL) (${m("wafAllowed")})`]: "{{dimension_WebACL}} allowed",
                },
            },
        ],
        // What a move to the other region would lose, and what there is to restore from.
        dr: [
            {
                title: "Lost by a failover now",
                kind: "stat",
                unit: "s",
                queries: { [`max(${m("replicaLag")}{region="${inputs.standbyRegion}"})`]: "lag of the other region" },
                limit: inputs.rpoSeconds,
            },
            {
                title: "Backup completed within a day",
                kind: "stat",
                unit: "none",
                queries: { [`max(max_over_time(${m("backupsCompleted")}[1d]))`]: "completed" },
                limit: 1,
                lessIsWorse: true,
            },
            {
                title: "Backup failed within a day",
                kind: "stat",
                unit: "none",
                queries: { [`max(max_over_time(${m("backupsFailed")}[1d]))`]: "failed" },
                limit: 1,
            },
            { ...healthy, kind: "stat" },
            lag,
            {
                title: "Metrics that only the cluster has, in seconds",
                unit: "s",
                queries: { [remoteWriteLag("prometheus")]: "{{instance}}" },
                limit: 120,
            },
        ],
        business: [
            registrations,
            {
                title: "API calls an hour",
                unit: "short",
                queries: {
                    "integers:api_calls:increase1h": "now",
                    "integers:api_calls:increase1h offset 1w": "a week ago",
                },
            },
        ],
    };
}
