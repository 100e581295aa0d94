/** Alarms on the alert topics themselves (R-OBS-6). Plain data; `createAlarms` makes the alarms. */
import type { AlarmRow } from "../shared/alarms";

/** Over the topic `critical` (dimension TopicName); told to the topic `warning`, as the other one does not get through. */
export const UNDELIVERED_ALARMS: readonly AlarmRow[] = [
    {
        name: "undelivered",
        ...{ namespace: "AWS/SNS", metric: "NumberOfNotificationsFailed", statistic: "Sum" },
        threshold: 0,
        unit: "deliveries",
        comparison: "GreaterThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 1,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "A critical alert did not reach a subscriber: whoever is on call may know nothing of it.",
        runbook: "docs/runbooks/monitoring-itself.md",
    },
];
