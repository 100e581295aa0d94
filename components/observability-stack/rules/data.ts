/** Database, PgBouncer and cache (R-OBS-3, R-DB-6). No Pulumi here. */
import { LONG_WAIT, TIMEOUTS } from "../../connection-pooler/pgbouncer-ini";
import { type CloudWatchName, exported, knownOver } from "../cloudwatch-metrics";
import type { AlertRow, RuleInputs } from "./row";

/** Nodes of the session store, by the name that the data layer gives it (components/cache-cluster: `<project>-<stack>-<name>`). */
export const SESSION_NODES = 'dimension_CacheClusterId=~".+-sessions-.+"';

export function dataAlerts(inputs: RuleInputs): AlertRow[] {
    const m = (name: CloudWatchName) => exported(name, inputs.environment);
    /** CloudWatch counts by the minute: events of several minutes together. */
    const events = (name: CloudWatchName, minutes: number) => `sum_over_time(${m(name)}[${minutes}m])`;
    /** The same of a log that may have no event, and so no series, yet. */
    const total = (name: CloudWatchName, minutes: number) => `(sum(${events(name, minutes)}) or vector(0))`;
    const database = { runbook: "data-tier", dashboard: "database", component: "database" } as const;
    const pooler = { ...database, component: "pooler" } as const;
    const cache = { runbook: "data-tier", dashboard: "cache", component: "cache" } as const;
    const instance = "{{ $labels.dimension_DBInstanceIdentifier }}";
    const replica = `${instance} in {{ $labels.region }}`;
    /** The cache of entries is full at all times and makes room by evicting: that is its work, and no alert. */
    const ofSessions = (name: CloudWatchName) => `${m(name)}{${SESSION_NODES}}`;
    return [
        {
            ...database,
            alert: "DatabaseConnectionsExhausted",
            expr: `${m("databaseConnections")} > ${Math.floor(inputs.databaseMaxConnections * 0.8)}`,
            forMinutes: 3,
            severity: "critical",
            summary: "The database is about to refuse connections",
            description: `${instance} has {{ $value }} of ${inputs.databaseMaxConnections} connections.`,
        },
        {
            ...database,
            alert: "ReplicaBeyondRecoveryPoint",
            expr: `${m("replicaLag")} > ${inputs.rpoSeconds}`,
            forMinutes: 2,
            severity: "critical",
            summary: "Promoting the replica would lose more than may be lost",
            description: `${replica} is {{ $value }} s behind; the objective is ${inputs.rpoSeconds} s.`,
        },
        {
            ...database,
            alert: "ReplicaLagging",
            expr: `${m("replicaLag")} > ${Math.floor(inputs.rpoSeconds / 4)}`,
            forMinutes: 5,
            severity: "warning",
            summary: "The replica falls behind",
            description: `${replica} is {{ $value }} s behind: readers see stale rows.`,
        },
        {
            ...database,
            alert: "QueriesWait",
            expr: `${m("databaseLoad")} > ${inputs.databaseVCpus}`,
            forMinutes: 10,
            severity: "warning",
            summary: "Queries are slow: more sessions work than there are processors",
            description: `${instance} has {{ $value }} active sessions on ${inputs.databaseVCpus} processors.`,
        },
        {
            ...database,
            alert: "Deadlocks",
            expr: `${events("deadlocks", 5)} > 5`,
            forMinutes: 0,
            severity: "warning",
            summary: "Transactions lock each other out",
            description: "{{ $value }} deadlocks in five minutes.",
        },
        {
            ...database,
            alert: "SlowQueries",
            expr: `${events("slowQueries", 10)} > 100`,
            forMinutes: 5,
            severity: "warning",
            summary: "Many statements take longer than the slow-query log's limit",
            description:
                "{{ $value }} slow statements in ten minutes; the log group of the instance has each with its text.",
        },
        {
            ...database,
            alert: "LongTransactions",
            expr: `${total("idleTransactions", 15)} + ${total("poolerIdleTransactions", 15)} + ${total("cancelledStatements", 15)} > 5`,
            forMinutes: 0,
            severity: "warning",
            summary: "Transactions stay open or run until the database ends them",
            description:
                "{{ $value }} were ended at a time-out within a quarter of an hour: they held locks and held vacuum back.",
        },
        {
            ...database,
            alert: "TransactionIdsRunOut",
            expr: `${m("transactionIds")} > 1e9`,
            forMinutes: 10,
            severity: "critical",
            summary: "Vacuum does not keep up, most likely behind a long transaction",
            description: `${instance} has used {{ $value }} transaction ids; PostgreSQL stops writes at two billion.`,
        },
        {
            ...database,
            alert: "DatabaseStorageFills",
            expr: `${m("databaseFreeStorage")} and predict_linear(${knownOver(m("databaseFreeStorage"), "6h")}, 24 * 3600) < 0`,
            forMinutes: 60,
            severity: "warning",
            summary: "The database's volume is full within a day",
            description: `${instance} has {{ $value | humanize1024 }}B left, gone at the rate of the last six hours.`,
        },
        {
            ...pooler,
            alert: "PoolerTimesOut",
            // Three minutes of five: those who wait when a failover begins give up in two at most.
            expr: `count_over_time((${m("poolerTimeouts")} > 0)[5m:1m]) >= 3`,
            forMinutes: 0,
            severity: "critical",
            summary: "Requests fail because PgBouncer has no connection for them",
            description: "Clients gave up waiting in {{ $value }} of the last five minutes.",
        },
        {
            ...pooler,
            alert: "PoolerWaitsLong",
            expr: `${m("poolerLongestWait")} > ${LONG_WAIT}`,
            forMinutes: 2,
            severity: "critical",
            summary: "No server connection comes free in PgBouncer",
            description: `A client has waited for {{ $value }} s; it is refused after ${TIMEOUTS.query_wait_timeout} s.`,
        },
        {
            ...pooler,
            alert: "PoolerRefuses",
            expr: `${events("poolerRefused", 5)} > 5`,
            forMinutes: 2,
            severity: "warning",
            summary: "PgBouncer refuses clients: too many, or a password that no task knows",
            description: "{{ $value }} clients were refused in five minutes.",
        },
        {
            ...pooler,
            alert: "PoolerQueues",
            expr: `${m("poolerWaiting")} > 0`,
            forMinutes: 5,
            severity: "warning",
            summary: "Clients wait for a connection",
            description: "{{ $value }} clients wait in PgBouncer for five minutes.",
        },
        {
            ...pooler,
            alert: "PoolerServerErrors",
            expr: `${m("poolerServerErrors")} > 0`,
            forMinutes: 5,
            severity: "warning",
            summary: "PgBouncer cannot log in to the database, or loses its connections",
            description: "{{ $value }} errors in one period.",
        },
        {
            ...cache,
            alert: "CacheMemoryFull",
            expr: `${ofSessions("cacheMemory")} > 90`,
            forMinutes: 5,
            severity: "critical",
            summary: "The session store is nearly full: sign-ins fail next, for nothing is evicted",
            description: "{{ $labels.dimension_CacheClusterId }} uses {{ $value }} % of its memory.",
        },
        {
            ...cache,
            alert: "CacheEvicts",
            expr: `sum_over_time(${ofSessions("cacheEvictions")}[5m]) > 0`,
            forMinutes: 0,
            severity: "warning",
            summary: "The session store throws keys away to make room: users are signed out",
            description: "{{ $labels.dimension_CacheClusterId }}: {{ $value }} evictions in five minutes.",
        },
        {
            ...cache,
            alert: "CacheCpuHigh",
            expr: `${m("cacheEngineCpu")} > 80`,
            forMinutes: 10,
            severity: "warning",
            summary: "The cache's one command thread is nearly busy",
            description: "{{ $labels.dimension_CacheClusterId }}: {{ $value }} %.",
        },
    ];
}
