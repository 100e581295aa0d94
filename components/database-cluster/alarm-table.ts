/** Alarms of the database (R-DB-6). Pure: thresholds follow from the instance class and from the targets. */
import type { AlarmRow } from "../shared/alarms";
import type { LogMetric } from "../shared/log-metrics";
import { BACKUP_ALARMS } from "./backup-alarms";
import { type InstanceClass, instanceClasses, memoryBytes } from "./instance-classes";
import { includedIops } from "./storage-performance";

interface DatabaseAlarmInputs {
    readonly instanceClass: InstanceClass;
    readonly maxConnections: number;
    /** Storage at creation, GiB. */
    readonly allocatedStorageGiB: number;
}

/** Metrics counted in the database's log; the environment follows. */
export const METRICS_NAMESPACE = "Integers/Database";

/** Counted in PostgreSQL's log, each line once. Settings: parameters.ts. */
export const LOG_METRICS = [
    { role: "deadlocks", name: "Deadlocks", pattern: '"deadlock detected"' },
    // log_min_duration_statement: a statement beyond it is one line, its plan (auto_explain) another one with "plan:".
    { role: "slow-queries", name: "SlowQueries", pattern: '"duration:" -"plan:"' },
    {
        role: "cancelled-statements",
        name: "CancelledStatements",
        pattern: '"canceling statement due to statement timeout"',
    },
    // idle_in_transaction_session_timeout: a transaction that was left open keeps its locks and holds vacuum back.
    { role: "idle-transactions", name: "IdleTransactions", pattern: '"due to idle-in-transaction timeout"' },
] as const satisfies readonly LogMetric[];

const GIB = 2 ** 30;
const rds = (metric: string, statistic: "Average" | "Maximum" | "Minimum" | "Sum") => ({
    metric,
    namespace: "AWS/RDS",
    statistic,
});
const runbook = (topic: string) => `docs/runbooks/database-${topic}.md`;

/**
 * Alarms of the primary and of every replica.
 *
 * OldestReplicationSlotLag needs none of its own. RDS keeps a slot for each replica (RDS User Guide, "Working with read
 * replicas for Amazon RDS for PostgreSQL"), and the write-ahead log of one that has stopped fills the primary's volume.
 * The replica shows that within minutes by its lag or its silence; `storage-time-left` warns of the filling volume a
 * day ahead, `storage` at the end.
 */
export function instanceAlarms(inputs: DatabaseAlarmInputs): readonly AlarmRow[] {
    const { vCpus, burstable } = instanceClasses[inputs.instanceClass];
    const iops = includedIops(inputs.allocatedStorageGiB).toLocaleString("en-US");
    return [
        {
            name: "connections",
            ...rds("DatabaseConnections", "Maximum"),
            threshold: Math.floor(inputs.maxConnections * 0.8),
            unit: "connections",
            comparison: "GreaterThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 3,
            treatMissingData: "breaching",
            severity: "critical",
            reason: `80 % of max_connections (${inputs.maxConnections}): past the limit new sessions are refused. No data means no instance.`,
            runbook: runbook("connections"),
        },
        {
            name: "cpu",
            ...rds("CPUUtilization", "Average"),
            threshold: 80,
            unit: "%",
            comparison: "GreaterThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 10,
            treatMissingData: "missing",
            severity: "warning",
            reason: "For ten minutes: queries begin to wait for a processor, and a failover would add a cold cache.",
            runbook: runbook("load"),
        },
        {
            name: "load",
            ...rds("DBLoad", "Average"),
            threshold: vCpus,
            unit: "sessions",
            comparison: "GreaterThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 10,
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: `More active sessions than the ${vCpus} processors: query performance is what users wait for.`,
            runbook: runbook("load"),
        },
        {
            name: "memory",
            ...rds("FreeableMemory", "Minimum"),
            threshold: Math.floor(memoryBytes(inputs.instanceClass) * 0.05),
            unit: "bytes",
            comparison: "LessThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 5,
            treatMissingData: "missing",
            severity: "warning",
            reason: "Under 5 % of the class's memory: the next large sort can get the server killed.",
            runbook: runbook("memory"),
        },
        {
            name: "storage",
            ...rds("FreeStorageSpace", "Minimum"),
            threshold: Math.floor(inputs.allocatedStorageGiB * GIB * 0.1),
            unit: "bytes",
            comparison: "LessThanThreshold",
            periodSeconds: 300,
            evaluationPeriods: 2,
            treatMissingData: "missing",
            severity: "critical",
            reason: "Under 10 % of the storage at creation: a full volume stops all writes, and it grows four times in 24 hours at most.",
            runbook: runbook("storage"),
        },
        {
            name: "storage-time-left",
            expression: "IF(RATE(free) < 0, free / (-1 * RATE(free) * 3600), 8760)",
            metrics: { free: rds("FreeStorageSpace", "Average") },
            threshold: 24,
            unit: "hours",
            comparison: "LessThanThreshold",
            periodSeconds: 3600,
            evaluationPeriods: 2,
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: "At this rate storage is full within a day, whatever is free now.",
            runbook: runbook("storage"),
        },
        {
            name: "disk-queue",
            ...rds("DiskQueueDepth", "Average"),
            threshold: 64,
            unit: "requests",
            comparison: "GreaterThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 10,
            treatMissingData: "missing",
            severity: "warning",
            reason: `Requests wait for the volume: gp3 gives ${iops} operations a second unless more are bought.`,
            runbook: runbook("storage"),
        },
        ...(burstable ? [creditBalance] : []),
    ];
}

const creditBalance: AlarmRow = {
    name: "cpu-credits",
    ...rds("CPUCreditBalance", "Minimum"),
    threshold: 30,
    unit: "credits",
    comparison: "LessThanThreshold",
    periodSeconds: 300,
    evaluationPeriods: 3,
    treatMissingData: "missing",
    severity: "warning",
    reason: "Half an hour of one processor is left of the burst; after it the class bills surplus credits.",
    runbook: runbook("load"),
};

/** For every database that takes writes, or will after a failover. */
export const TRANSACTION_IDS: AlarmRow = {
    name: "transaction-ids",
    ...rds("MaximumUsedTransactionIDs", "Maximum"),
    threshold: 1_000_000_000,
    unit: "transactions",
    comparison: "GreaterThanThreshold",
    periodSeconds: 3600,
    evaluationPeriods: 1,
    treatMissingData: "missing",
    severity: "critical",
    reason: "Half of what PostgreSQL has before it refuses writes to prevent wraparound: vacuum is not keeping up.",
    runbook: runbook("load"),
};

/**
 * Rows of the primary alone.
 *
 * @param namespace where the metric filters on the database's log write
 */
export function primaryAlarms(namespace: string): readonly AlarmRow[] {
    return [
        TRANSACTION_IDS,
        {
            name: "deadlocks",
            metric: "Deadlocks",
            namespace,
            statistic: "Sum",
            threshold: 5,
            unit: "deadlocks",
            comparison: "GreaterThanThreshold",
            periodSeconds: 300,
            evaluationPeriods: 1,
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: "One deadlock is bad luck, more than five in five minutes is a defect in the order of locks.",
            runbook: runbook("deadlocks"),
        },
        ...BACKUP_ALARMS,
    ];
}

/**
 * Rows of a replica: lag against the recovery point objective (R-DR-2).
 *
 * @param rpoSeconds data that may be lost, in seconds; a promoted replica loses its lag
 */
export function replicaAlarms(rpoSeconds: number): readonly AlarmRow[] {
    const lag = { ...rds("ReplicaLag", "Maximum"), unit: "s", comparison: "GreaterThanThreshold" } as const;
    const common = {
        ...lag,
        periodSeconds: 60,
        treatMissingData: "breaching",
        runbook: runbook("replica-lag"),
    } as const;
    return [
        {
            ...common,
            name: "lag-warning",
            threshold: Math.floor(rpoSeconds / 4),
            evaluationPeriods: 5,
            severity: "warning",
            reason: "A quarter of the recovery point objective, and readers see stale rows.",
        },
        {
            ...common,
            name: "lag-critical",
            threshold: rpoSeconds,
            evaluationPeriods: 2,
            severity: "critical",
            reason: "Promoting this replica now would lose more than the recovery point objective allows. No data means no replication.",
        },
    ];
}
