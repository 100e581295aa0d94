/** Alarms on the alert topics themselves (R-OBS-6). Plain data; `createAlarms` makes the alarms. */
import type { AlarmRow } from "../shared/alarms";

const sns = (metric: string) => ({ namespace: "AWS/SNS", metric, statistic: "Sum" });

/** Over the topic `critical` (dimension TopicName); told to the topic `warning`, as the other one does not get through. */
export const UNDELIVERED_ALARMS: readonly AlarmRow[] = [
    {
        name: "undelivered",
        // The link at the end of each e-mail ends the subscription, without asking who opens it.
        // Evaluated every minute over the five before (CloudWatch, "Alarm evaluation"): who publishes at a minute's end and
        // delivers in the next has the alarm for a minute. More periods would hide a single lost message: it is in one.
        expression: "FILL(failed, 0) + IF(FILL(published, 0) > 0 AND FILL(delivered, 0) == 0, 1, 0)",
        metrics: {
            failed: sns("NumberOfNotificationsFailed"),
            published: sns("NumberOfMessagesPublished"),
            delivered: sns("NumberOfNotificationsDelivered"),
        },
        threshold: 0,
        unit: "deliveries",
        comparison: "GreaterThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 1,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "A critical alert did not reach a subscriber, or there is none: whoever is on call may know nothing of it.",
        runbook: "docs/runbooks/monitoring-itself.md",
    },
];
