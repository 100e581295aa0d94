/** The dead man's switch as an alarm outside the cluster (R-OBS-6). Plain data; `createAlarms` makes the alarm. */
import type { AlarmRow } from "../shared/alarms";

/** Over the heartbeat topic, dimension TopicName; Alertmanager publishes the Watchdog there once a minute. */
export const HEARTBEAT_ALARMS: readonly AlarmRow[] = [
    {
        name: "silent",
        ...{ namespace: "AWS/SNS", metric: "NumberOfMessagesPublished", statistic: "Sum" },
        threshold: 1,
        unit: "messages",
        comparison: "LessThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 2,
        // A topic that nobody publishes to has no data at all, and that is what the alarm is for.
        treatMissingData: "breaching",
        severity: "critical",
        reason: "Prometheus, Alertmanager or the whole monitoring cluster has been gone for ten minutes: nobody would be told of anything else.",
        runbook: "docs/runbooks/monitoring-itself.md",
    },
];
