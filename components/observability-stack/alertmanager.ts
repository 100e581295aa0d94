/**
 * Alertmanager's configuration (R-OBS-3, R-OBS-6). No Pulumi here.
 *
 * Every receiver is an SNS topic, signed with the pod's own role (Pod Identity): no secret stands in the file. Whom it
 * pages is decided by the topic's subscriptions, as for CloudWatch's alarms.
 */
import type { Severity } from "../shared/alarms";

export interface AlertmanagerInputs {
    readonly region: string;
    /** Topic ARN by severity, as the foundation layer publishes them. */
    readonly topicArns: Readonly<Record<Severity, string>>;
    /** Topic that the Watchdog is published to; CloudWatch alarms on its silence. */
    readonly heartbeatTopicArn: string;
}

interface Pace {
    /** How long the first alert of a group waits for others. */
    readonly groupWait: string;
    readonly groupInterval: string;
    /** How often an alert that still fires is repeated. */
    readonly repeatInterval: string;
    readonly sendResolved: boolean;
}

const paces: Readonly<Record<Severity, Pace>> = {
    critical: { groupWait: "10s", groupInterval: "1m", repeatInterval: "1h", sendResolved: true },
    warning: { groupWait: "1m", groupInterval: "5m", repeatInterval: "12h", sendResolved: true },
    info: { groupWait: "5m", groupInterval: "15m", repeatInterval: "5d", sendResolved: false },
};
const severities = Object.keys(paces) as Severity[];

/**
 * One message a minute: CloudWatch counts them on the topic, and silence is the alarm (R-OBS-6). A group is checked
 * once an interval and repeated when the last message is older than `repeatInterval`. With a `repeatInterval` as long
 * as the interval the last message would be younger by the time that it took to send, and every second one would be
 * skipped (Alertmanager, notify/dedup_stage.go).
 */
const HEARTBEAT: Pace = { groupWait: "0s", groupInterval: "1m", repeatInterval: "30s", sendResolved: false };

/** A message covers a group, in which some alerts may be over and others not: each says which. */
const MESSAGE =
    "{{ range .Alerts }}[{{ .Status | toUpper }}] {{ .Annotations.summary }}\n{{ .Annotations.description }}\n" +
    "Runbook: {{ .Annotations.runbook_url }}\nDashboard: {{ .Annotations.dashboard_url }}\n\n{{ end }}";

export function alertmanagerConfig(inputs: AlertmanagerInputs): Readonly<Record<string, unknown>> {
    return {
        global: { resolve_timeout: "5m" },
        route: {
            // An alert of an unknown severity is a mistake; a person in working hours should see it.
            receiver: "warning",
            group_by: ["environment", "component"],
            ...pace(paces.warning),
            routes: [
                {
                    receiver: "heartbeat",
                    matchers: ['alertname="Watchdog"'],
                    ...pace(HEARTBEAT),
                    group_by: ["alertname"],
                },
                ...severities.map((severity) => ({
                    receiver: severity,
                    matchers: [`severity="${severity}"`],
                    ...pace(paces[severity]),
                })),
            ],
        },
        inhibit_rules: INHIBITIONS,
        receivers: [
            { name: "heartbeat", sns_configs: [sns(inputs.region, inputs.heartbeatTopicArn, HEARTBEAT)] },
            ...severities.map((severity) => ({
                name: severity,
                sns_configs: [sns(inputs.region, inputs.topicArns[severity], paces[severity])],
            })),
        ],
    };
}

/** An alert that follows from another one that fires is not sent. */
export const INHIBITIONS = [
    {
        source_matchers: ['alertname="ServiceDown"'],
        // A deployment, or a task out of memory, may be the cause: those are still sent.
        target_matchers: [
            'alertname=~"ErrorBudgetBurnsFast|ErrorBudgetBurns|ErrorBudgetBurnsSlowly|ErrorBudgetLeaks|' +
                'LatencyHigh|LatencyExtreme|ApplicationSilent"',
        ],
        equal: ["environment"],
    },
    {
        source_matchers: ['alertname="ErrorBudgetBurnsFast"'],
        target_matchers: ['alertname=~"ErrorBudgetBurns|ErrorBudgetBurnsSlowly|ErrorBudgetLeaks"'],
        equal: ["environment"],
    },
    {
        source_matchers: ['alertname="ErrorBudgetBurns"'],
        target_matchers: ['alertname=~"ErrorBudgetBurnsSlowly|ErrorBudgetLeaks"'],
        equal: ["environment"],
    },
    {
        source_matchers: ['alertname="ErrorBudgetBurnsSlowly"'],
        target_matchers: ['alertname="ErrorBudgetLeaks"'],
        equal: ["environment"],
    },
    {
        source_matchers: ['alertname="PoolerTimesOut"'],
        target_matchers: ['alertname=~"PoolerWaitsLong|PoolerQueues"'],
        equal: ["environment"],
    },
    {
        source_matchers: ['alertname="PoolerWaitsLong"'],
        target_matchers: ['alertname="PoolerQueues"'],
        equal: ["environment"],
    },
    {
        source_matchers: ['alertname="ReplicaBeyondRecoveryPoint"'],
        target_matchers: ['alertname="ReplicaLagging"'],
        equal: ["environment", "dimension_DBInstanceIdentifier"],
    },
    {
        source_matchers: ['alertname="NodeNotReady"'],
        // Of the same node alone: another one that is short of something is news (relabelings of the targets set `node`).
        target_matchers: ['alertname=~"NodeCpuHigh|NodeMemoryHigh|TargetDown"'],
        equal: ["environment", "node"],
    },
    {
        source_matchers: ['alertname="ContainerRestarts"'],
        target_matchers: ['alertname=~"MonitoringPodNotReady|TargetDown"'],
        equal: ["environment", "namespace", "pod"],
    },
    {
        // The first of the two, by five minutes; not what has no pod, such as a kubelet and a Deployment that misses pods.
        source_matchers: ['alertname="TargetDown"', 'pod!=""'],
        target_matchers: ['alertname="MonitoringPodNotReady"'],
        equal: ["environment", "namespace", "pod"],
    },
    {
        // It is what tells of Elasticsearch's health: none is told, and none is bad.
        source_matchers: ['alertname="TargetDown"', 'job="kube-state-metrics"'],
        target_matchers: ['alertname="ElasticsearchRed"', 'health=""'],
        equal: ["environment"],
    },
    {
        // Not where nobody tells of its health: spans are lost for another reason then.
        source_matchers: ['alertname="ElasticsearchRed"', 'health!=""'],
        target_matchers: ['alertname="TracesLost"'],
        equal: ["environment"],
    },
] as const;

function pace({ groupWait, groupInterval, repeatInterval }: Pace) {
    return { group_wait: groupWait, group_interval: groupInterval, repeat_interval: repeatInterval };
}

function sns(region: string, topicArn: string, { sendResolved }: Pace) {
    return {
        topic_arn: topicArn,
        sigv4: { region },
        send_resolved: sendResolved,
        // SNS refuses a subject past 100 characters.
        subject: "[{{ .Status | toUpper }}] {{ .CommonLabels.environment }} {{ .CommonLabels.component }}",
        message: MESSAGE,
    };
}
