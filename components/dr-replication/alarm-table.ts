/** What the second region is alarmed on, as tables whose limits follow from the targets (R-DR-2). Pure. */
import type { AlarmRow } from "../shared/alarms";
import { FAILED_REQUESTS } from "../shared/failed-requests";
import { whenMinutesBreach } from "../shared/late-minutes";
import { COPY_HOURS } from "../database-cluster/backup-schedule";
import { limitsOf, type RecoveryTargets } from "./targets";

const runbook = (topic: string) => `docs/runbooks/dr-${topic}.md`;

/**
 * Over the cross-region replica, in the second region (dimension DBInstanceIdentifier).
 *
 * The lag is the age of the last transaction that was replayed: it grows where replication has stopped (-1 for that is
 * MySQL's and MariaDB's). On an idle database it rises to five minutes and falls again, because the primary then closes a
 * WAL segment every five minutes (RDS User Guide, "Monitoring replication lag"): hence fifteen minutes for the warning.
 */
export function crossRegionReplicaAlarms(targets: RecoveryTargets): readonly AlarmRow[] {
    const { replicaLagSeconds, replicaLagWarningSeconds } = limitsOf(targets);
    const lag = { metric: "ReplicaLag", namespace: "AWS/RDS", unit: "s", periodSeconds: 60 } as const;
    return [
        {
            name: "replica-lag-warning",
            ...lag,
            statistic: "Minimum",
            threshold: replicaLagWarningSeconds,
            comparison: "GreaterThanThreshold",
            evaluationPeriods: 15,
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: `Half of the RPO of ${targets.database.rpoMinutes} minutes, for a quarter of an hour: replay does not keep up.`,
            runbook: runbook("replica-lag"),
        },
        {
            name: "replica-lag",
            ...lag,
            statistic: "Maximum",
            threshold: replicaLagSeconds,
            comparison: "GreaterThanThreshold",
            evaluationPeriods: 3,
            // A promoted database has no lag: silence here would keep the plan waiting for an application that is well.
            treatMissingData: "notBreaching",
            severity: "critical",
            reason: `The RPO of ${targets.database.rpoMinutes} minutes: a failover now loses more than was promised.`,
            runbook: runbook("replica-lag"),
        },
        {
            name: "replica-silent",
            ...lag,
            statistic: "SampleCount",
            threshold: 1,
            comparison: "LessThanThreshold",
            unit: "reports",
            evaluationPeriods: 5,
            treatMissingData: "breaching",
            severity: "critical",
            reason: "Nobody reports a lag: there is no replica that a failover could promote.",
            runbook: runbook("replica-lag"),
        },
    ];
}

/**
 * Over a replicated bucket (dimensions SourceBucket, DestinationBucket and RuleId), in the region of the destination: S3
 * publishes latency and backlog there (S3 User Guide, "Using S3 Replication metrics").
 */
export function replicationLatencyAlarms(targets: RecoveryTargets): readonly AlarmRow[] {
    return [
        {
            name: "replication-latency",
            ...{ metric: "ReplicationLatency", namespace: "AWS/S3", statistic: "Maximum" },
            threshold: limitsOf(targets).objectReplicationSeconds,
            unit: "s",
            comparison: "GreaterThanThreshold",
            periodSeconds: 300,
            evaluationPeriods: 2,
            // A bucket that nobody writes to replicates nothing.
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: `S3 promises 15 minutes; past ${targets.app.rpoMinutes} the RPO of the application is lost.`,
            runbook: runbook("replication-latency"),
        },
    ];
}

/**
 * Over the copies into the other region's vault, in the region that serves and copies (dimension BackupVaultName: "the vault
 * name of copy jobs is that of their destination vault", AWS Backup Developer Guide, "AWS Backup metrics with Amazon
 * CloudWatch"). A copy job is one of the region that it copies from: "Report plan templates" there shows us-west-2 for a copy
 * from us-west-2 to us-east-2.
 */
export const BACKUP_COPY_ALARMS: readonly AlarmRow[] = [
    {
        name: "backup-age",
        ...{ metric: "NumberOfCopyJobsCompleted", namespace: "AWS/Backup", statistic: "Sum" },
        threshold: 1,
        unit: "copies an hour",
        comparison: "LessThanThreshold",
        // Not one period of a day: the window slides, and a copy a minute later than the day before's would wake somebody
        // (CloudWatch User Guide, "Alarm evaluation window").
        periodSeconds: 3600,
        evaluationPeriods: COPY_HOURS,
        treatMissingData: "breaching",
        severity: "critical",
        reason: `No hour of the last ${COPY_HOURS} brought a backup to the other region: a corruption that replicates has no way back there.`,
        runbook: runbook("backup-age"),
    },
    {
        name: "failed-copies",
        ...{ metric: "NumberOfCopyJobsFailed", namespace: "AWS/Backup", statistic: "Sum" },
        threshold: 0,
        unit: "jobs",
        comparison: "GreaterThanThreshold",
        periodSeconds: 3600,
        evaluationPeriods: 1,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "Nobody copies it again: of a month's recovery point, which the daily ones hide, the other region has none for a year.",
        runbook: runbook("backup-age"),
    },
];

/**
 * Over the first region's target group (dimensions LoadBalancer and TargetGroup): starts the failover plan, which
 * then waits for a person.
 */
export const TRIGGER_ALARMS: readonly AlarmRow[] = [
    {
        name: "application-down",
        ...{ metric: "HealthyHostCount", namespace: "AWS/ApplicationELB", statistic: "Maximum" },
        threshold: 1,
        unit: "targets",
        comparison: "LessThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 2,
        // No data means that nothing is behind the load balancer or that the region has no metrics: both are worth a
        // look.
        treatMissingData: "breaching",
        severity: "critical",
        reason: "Nothing serves in the first region: the failover plan has started and waits for a person's approval.",
        runbook: "docs/runbooks/failover.md",
    },
];

/** Over the load balancer (dimension LoadBalancer): ends every fault drill. */
export const DRILL_STOP_ALARMS: readonly AlarmRow[] = [
    {
        name: "drill-stop",
        ...FAILED_REQUESTS,
        threshold: 5,
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        // Two minutes of errors, as a failover of the database may bring, lie in three of the clock's.
        ...whenMinutesBreach(4),
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "Four minutes at one failed request in twenty: longer than any drill expects, so that it ends here.",
        runbook: "docs/runbooks/drills.md",
    },
];

/**
 * Over the schedules of the drills (dimension ScheduleGroup). Without retries a failed start counts as dropped at once.
 */
export const DRILL_START_ALARMS: readonly AlarmRow[] = [
    {
        name: "not-started",
        ...{ metric: "InvocationDroppedCount", namespace: "AWS/Scheduler", statistic: "Sum" },
        threshold: 0,
        unit: "drills",
        comparison: "GreaterThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 1,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "AWS FIS refused to start a drill: this month proves nothing.",
        runbook: "docs/runbooks/drills.md",
    },
];
