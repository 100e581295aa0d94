import type { TopicArns } from "../components/security-baseline/cdn-topics";
import type { AlarmTopics } from "../components/shared/alarms";

/** The topics of a region, as the foundation publishes them, by severity, as components take them. */
export function alarmTopics({ criticalTopicArn, warningTopicArn, infoTopicArn }: TopicArns): AlarmTopics {
    return { critical: criticalTopicArn, warning: warningTopicArn, info: infoTopicArn };
}
