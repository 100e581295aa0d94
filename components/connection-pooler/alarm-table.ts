/** What the pooler's log says in numbers, and the alarms on it (R-DB-6). Pure. */
import type { AlarmRow } from "../shared/alarms";
import type { LogMetric } from "../shared/log-metrics";
import { LONG_WAIT, TIMEOUTS } from "./pgbouncer-ini";

export const METRICS_NAMESPACE = "Integers/Pooler";

/** From the JSON lines of entrypoint.sh and from PgBouncer's own messages. */
export const logMetrics: readonly LogMetric[] = [
    gauge("ClientsActive", "clientsActive"),
    gauge("ClientsWaiting", "clientsWaiting"),
    { ...gauge("LongestWait", "longestWaitSeconds"), unit: "Seconds" },
    gauge("ServersActive", "serversActive"),
    gauge("ServersIdle", "serversIdle"),
    // Not "TLS handshake error": PgBouncer says it of a client's as well. The certificate that it verifies is the server's.
    event(
        "ServerErrors",
        '?"server login failed" ?"connect failed" ?"server conn crashed" ?"server_login_retry" ' +
            '?"certificate verify failed" ?"not present in server certificate"',
    ),
    event("WaitTimeouts", '"query_wait_timeout"'),
    event("RefusedClients", '?"no more connections allowed" ?"password authentication failed"'),
    event("IdleTransactions", '"idle transaction timeout"'),
    event("RolesSkipped", '"roles-skipped"'),
];

function gauge(name: string, field: string): LogMetric {
    return { name, pattern: `{ $.${field} = * }`, value: `$.${field}` };
}

function event(name: string, pattern: string): LogMetric {
    return { name, pattern };
}

/**
 * @param taskCount tasks outside a deployment
 * @param namespace CloudWatch namespace of the pooler's metrics
 */
export function poolerAlarms(taskCount: number, namespace: string): readonly AlarmRow[] {
    const own = (metric: string, statistic: "Maximum" | "Sum" | "SampleCount") => ({ metric, namespace, statistic });
    const least = Math.max(2, taskCount - 1);
    const minute = { periodSeconds: 60, treatMissingData: "notBreaching", comparison: "GreaterThanThreshold" } as const;
    return [
        {
            ...minute,
            ...own("ClientsWaiting", "Maximum"),
            name: "waiting-clients",
            threshold: 20,
            unit: "clients of one task",
            evaluationPeriods: 5,
            severity: "warning",
            reason: "Transactions queue for a server connection: the pool is too small or queries too slow.",
            runbook: "docs/runbooks/pooler-waiting-clients.md",
        },
        {
            ...minute,
            ...own("LongestWait", "Maximum"),
            name: "longest-wait",
            threshold: LONG_WAIT,
            unit: "s",
            evaluationPeriods: 3,
            severity: "critical",
            reason: `For three minutes no server answers: half of the ${TIMEOUTS.query_wait_timeout} s after which clients are failed.`,
            runbook: "docs/runbooks/pooler-waiting-clients.md",
        },
        {
            ...minute,
            ...own("ServerErrors", "Sum"),
            name: "server-errors",
            threshold: 10,
            unit: "errors",
            // Two minutes of errors lie in three of the clock's.
            evaluationPeriods: 4,
            severity: "critical",
            reason: "Server connections fail for four minutes: longer than a failover takes to show a new primary.",
            runbook: "docs/runbooks/pooler-server-errors.md",
        },
        {
            ...minute,
            ...own("WaitTimeouts", "Sum"),
            name: "wait-timeouts",
            threshold: 0,
            unit: "clients",
            evaluationPeriods: 5,
            datapointsToAlarm: 3,
            severity: "critical",
            reason: "In three minutes of five requests failed because no server connection came in time. A failover has them in two at most.",
            runbook: "docs/runbooks/pooler-waiting-clients.md",
        },
        {
            ...minute,
            ...own("RefusedClients", "Sum"),
            name: "refused-clients",
            threshold: 5,
            unit: "clients",
            evaluationPeriods: 2,
            severity: "warning",
            reason: "Clients come with a password that no task knows (a rotation that was not followed), or are too many.",
            runbook: "docs/runbooks/pooler-rotation.md",
        },
        {
            ...minute,
            ...own("RolesSkipped", "Sum"),
            name: "roles-skipped",
            threshold: 0,
            unit: "starts",
            evaluationPeriods: 1,
            severity: "warning",
            reason: "A task could not make the database's roles at its start; on a new database nothing works until one can.",
            runbook: "docs/runbooks/pooler-server-errors.md",
        },
        {
            // Each task reports every 15 s: four samples a minute.
            ...minute,
            ...own("ServersActive", "SampleCount"),
            name: "running-tasks",
            threshold: least * 4 - 3,
            unit: "reports a minute",
            comparison: "LessThanThreshold",
            treatMissingData: "breaching",
            evaluationPeriods: 5,
            severity: "critical",
            reason: `Fewer than ${least} tasks report: they stop, or cannot be placed, and one more failure may stop all queries.`,
            runbook: "docs/runbooks/pooler-server-errors.md",
        },
    ];
}
