/** The dead man's switch, and what Prometheus cannot see of its neighbours, as alarms outside the cluster (R-OBS-6). Plain data. */
import type { AlarmRow } from "../shared/alarms";
import type { LogMetric } from "../shared/log-metrics";

/** Over the heartbeat topic, dimension TopicName; Alertmanager publishes the Watchdog there once a minute. */
export const HEARTBEAT_ALARMS: readonly AlarmRow[] = [
    {
        name: "silent",
        ...{ namespace: "AWS/SNS", metric: "NumberOfMessagesPublished", statistic: "Sum" },
        threshold: 1,
        unit: "messages",
        comparison: "LessThanThreshold",
        // By the minute: CloudWatch looks at some periods more than these, and a single one with data there keeps the alarm quiet ("Configuring
        // how CloudWatch alarms treat missing data"). Of five minutes each they would be twenty minutes.
        periodSeconds: 60,
        evaluationPeriods: 10,
        // A topic that nobody publishes to has no data at all, and that is what the alarm is for.
        treatMissingData: "breaching",
        severity: "critical",
        reason: "Prometheus, Alertmanager or the whole monitoring cluster has been gone for ten minutes: nobody would be told of anything else.",
        runbook: "docs/runbooks/monitoring-itself.md",
    },
];

/** Metrics counted in the log of the cluster's containers; the environment follows. */
const METRICS_NAMESPACE = "Integers/Monitoring";
export const monitoringNamespace = (environment: string) => `${METRICS_NAMESPACE}/${environment}`;

/**
 * What Filebeat, Logstash and Elasticsearch write and no exporter of ours measures: their own words in the version that tools/charts.ts pins
 * (Filebeat's awscloudwatch/cloudwatch_worker.go, `run`; logstash-output-elasticsearch, `handle_dlq_response`; SnapshotsService;
 * IndexLifecycleRunner).
 */
export const TOOL_LOG_METRICS = [
    // With the colon: a read that a stop cancels has other words.
    { name: "FailedReads", pattern: '"getLogEventsFromCloudWatch failed:"' },
    { name: "RefusedLines", pattern: '"logstash.outputs.elasticsearch" "Could not index event to Elasticsearch"' },
    // Zero while there are other lines, so that the first night's snapshot is waited for.
    { name: "SnapshotsCompleted", pattern: '"daily-" "completed with state [SUCCESS]"', otherwise: "0" },
    { name: "LifecycleErrors", pattern: '"Moving to ERROR step"' },
] as const satisfies readonly LogMetric[];

/**
 * Over the log group of the cluster's containers, dimension LogGroupName. A Fluent Bit that CloudWatch Logs refuses tries for ever, and its
 * health check counts only what it gave up (its src/http_server/api/v1/health.c): the pod stays ready.
 */
export const CONTAINER_LOG_ALARMS: readonly AlarmRow[] = [
    {
        name: "container-logs-silent",
        ...{ namespace: "AWS/Logs", metric: "IncomingLogEvents", statistic: "Sum" },
        threshold: 1,
        unit: "lines",
        comparison: "LessThanThreshold",
        periodSeconds: 300,
        evaluationPeriods: 6,
        // A group into which nobody writes has no data at all.
        treatMissingData: "breaching",
        severity: "warning",
        reason: "No line of the monitoring cluster's containers came for half an hour: the alarms on these lines are blind.",
        runbook: "docs/runbooks/monitoring-itself.md",
    },
];

type ToolLogMetric = (typeof TOOL_LOG_METRICS)[number]["name"];

export function toolLogAlarms(environment: string): readonly AlarmRow[] {
    const counted = (metric: ToolLogMetric) => ({
        metric,
        namespace: monitoringNamespace(environment),
        statistic: "Sum",
        periodSeconds: 3600,
        treatMissingData: "notBreaching" as const,
        severity: "warning" as const,
        runbook: "docs/runbooks/monitoring-itself.md",
    });
    // One message, and the end of it a day after the last line.
    const once = {
        threshold: 0,
        comparison: "GreaterThanThreshold" as const,
        evaluationPeriods: 24,
        datapointsToAlarm: 1,
    };
    return [
        {
            name: "logs-skipped",
            ...counted("FailedReads"),
            ...once,
            unit: "reads",
            reason: "Filebeat could not read a log group, and goes on behind the gap: those lines are in CloudWatch Logs alone.",
        },
        {
            name: "logs-refused",
            ...counted("RefusedLines"),
            ...once,
            unit: "lines",
            reason: "Elasticsearch refused lines of log: nobody finds them in Kibana, they are in CloudWatch Logs alone.",
        },
        {
            name: "snapshot-missing",
            ...counted("SnapshotsCompleted"),
            threshold: 1,
            unit: "snapshots",
            comparison: "LessThanThreshold",
            evaluationPeriods: 26,
            reason: "Elasticsearch completed no snapshot for 26 hours; there is one each night. Kibana's users and views are nowhere else.",
        },
        {
            name: "lifecycle-fails",
            ...counted("LifecycleErrors"),
            threshold: 0,
            unit: "failures",
            comparison: "GreaterThanThreshold",
            // It is tried again every ten minutes, and many a failure is over by then.
            evaluationPeriods: 3,
            reason: "For three hours an index was neither rolled over nor deleted: it grows until its volume is full.",
        },
    ];
}
