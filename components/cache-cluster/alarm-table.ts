/** Alarms of one node of a cache. Pure: what memory and evictions mean depends on the purpose (R-CACHE-2). */
import type { AlarmRow } from "../shared/alarms";
import { maxClients } from "./node-types";
import type { PurposeName } from "./purposes";

const elasticache = (metric: string, statistic: "Average" | "Maximum" | "Sum") => ({
    metric,
    namespace: "AWS/ElastiCache",
    statistic,
});
const minutes = { periodSeconds: 60, comparison: "GreaterThanThreshold", treatMissingData: "missing" } as const;

/** Evictions: a lost session is a signed-out user; an evicted cache entry is the cache doing its work, until it thrashes. */
const evictions = {
    sessions: {
        threshold: 0,
        evaluationPeriods: 1,
        severity: "critical",
        reason: "Sessions must never be evicted: the parameter group is not the one of this component.",
    },
    cache: {
        threshold: 10_000,
        evaluationPeriods: 15,
        severity: "info",
        reason: "For a quarter of an hour entries leave faster than they serve: a larger node would pay.",
    },
} as const satisfies Record<PurposeName, Partial<AlarmRow>>;

const memory = {
    sessions: {
        threshold: 75,
        severity: "critical",
        reason: "At 100 % every sign-in fails, because nothing is evicted: add memory now.",
    },
    cache: {
        threshold: 98,
        severity: "info",
        reason: "A full cache is normal; this full it evicts on every write.",
    },
} as const satisfies Record<PurposeName, Partial<AlarmRow>>;

export function nodeAlarms(purpose: PurposeName, nodeType: string): readonly AlarmRow[] {
    const most = maxClients(nodeType);
    return [
        {
            ...minutes,
            ...elasticache("EngineCPUUtilization", "Average"),
            name: "engine-cpu",
            threshold: 80,
            unit: "%",
            evaluationPeriods: 5,
            severity: "warning",
            reason: "Redis runs commands on one thread: past 80 % of it latency grows for everyone.",
            runbook: "docs/runbooks/cache-cpu.md",
        },
        {
            ...minutes,
            ...elasticache("CPUUtilization", "Average"),
            name: "cpu",
            threshold: 90,
            unit: "%",
            evaluationPeriods: 5,
            severity: "warning",
            reason: "TLS, snapshots and replication have no processor left.",
            runbook: "docs/runbooks/cache-cpu.md",
        },
        {
            ...minutes,
            ...elasticache("DatabaseMemoryUsagePercentage", "Maximum"),
            name: "memory",
            unit: "%",
            evaluationPeriods: 3,
            runbook: "docs/runbooks/cache-memory.md",
            ...memory[purpose],
        },
        {
            ...minutes,
            ...elasticache("Evictions", "Sum"),
            name: "evictions",
            unit: "entries a minute",
            runbook: "docs/runbooks/cache-memory.md",
            ...evictions[purpose],
        },
        {
            ...minutes,
            ...elasticache("ReplicationLag", "Maximum"),
            name: "replication-lag",
            threshold: 5,
            unit: "s",
            evaluationPeriods: 3,
            severity: "warning",
            reason: "A failover now would lose what was written in this time. The primary reports none.",
            runbook: "docs/runbooks/cache-replication-lag.md",
        },
        {
            ...minutes,
            ...elasticache("CurrConnections", "Maximum"),
            name: "connections",
            // 80 % of what the smallest nodes take; far more than the application opens.
            threshold: Math.min(20_000, most * 0.8),
            unit: "connections",
            evaluationPeriods: 5,
            treatMissingData: "breaching",
            severity: "critical",
            reason: `A node takes ${most.toLocaleString("en-US")}; so many means that clients leak them. No data means no node.`,
            runbook: "docs/runbooks/cache-connections.md",
        },
        {
            ...minutes,
            ...elasticache("AuthenticationFailures", "Sum"),
            name: "authentication-failures",
            threshold: 10,
            unit: "attempts a minute",
            evaluationPeriods: 3,
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: "A client has a password that is no longer valid, or should not be there.",
            runbook: "docs/runbooks/cache-connections.md",
        },
    ];
}
