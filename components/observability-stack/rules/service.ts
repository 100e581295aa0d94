/** The application as a whole: down, short of resources, scaled, deployed (R-OBS-3). No Pulumi here. */
import { type CloudWatchName, exported, knownOver } from "../cloudwatch-metrics";
import type { AlertRow, RuleInputs } from "./row";

/** How long the oldest job of each queue waits, in seconds. Every worker says it of all queues; without Sidekiq there is none. */
export const OLDEST_JOB = "max by (queue) (integers_queue_latency_seconds)";

/**
 * Seconds that a job may wait: longer than a failover takes (two minutes), and than the worker to grow by a step (two minutes
 * of load, and two until the new tasks work: components/app-cluster/scaling-table.ts).
 */
export const LONG_JOB_WAIT_SECONDS = 300;

export function serviceAlerts({ environment }: RuleInputs): AlertRow[] {
    const m = (name: CloudWatchName) => exported(name, environment);
    const app = { dashboard: "application", component: "application" } as const;
    const tasks = (name: CloudWatchName) => `max by (dimension_ClusterName, dimension_ServiceName) (${m(name)})`;
    return [
        {
            ...app,
            alert: "ServiceDown",
            expr: `max by (dimension_TargetGroup) (${m("healthyHosts")}) < 1`,
            forMinutes: 2,
            severity: "critical",
            summary: "No web task answers its health check",
            description: "Healthy targets of {{ $labels.dimension_TargetGroup }}: {{ $value }}.",
            runbook: "service-down",
        },
        {
            ...app,
            alert: "ApplicationSilent",
            expr: 'absent(http_server_request_duration_seconds_count{service_name="integers-web"})',
            forMinutes: 10,
            severity: "warning",
            summary: "The web tasks send no metrics",
            description:
                "Nothing for ten minutes, although health checks alone are requests: the error and latency alerts are blind.",
            runbook: "service-down",
        },
        {
            ...app,
            alert: "ServiceCpuHigh",
            expr: `${m("serviceCpu")} > 85`,
            forMinutes: 15,
            severity: "warning",
            summary: "A service runs out of processor",
            description: "{{ $labels.dimension_ServiceName }} uses {{ $value }} %; scaling out at 70 % has not helped.",
            runbook: "app-capacity",
        },
        {
            ...app,
            alert: "ServiceMemoryHigh",
            expr: `${m("serviceMemory")} > 90`,
            forMinutes: 5,
            severity: "warning",
            summary: "A task is about to be killed for its memory",
            description: "{{ $labels.dimension_ServiceName }} uses {{ $value }} %.",
            runbook: "app-capacity",
        },
        {
            ...app,
            alert: "JobsWait",
            expr: `${OLDEST_JOB} > ${LONG_JOB_WAIT_SECONDS}`,
            forMinutes: 10,
            severity: "warning",
            summary: "Jobs wait in a queue",
            description: "The oldest job of {{ $labels.queue }} has waited {{ $value | humanizeDuration }}.",
            runbook: "app-jobs",
        },
        {
            ...app,
            alert: "ServiceShort",
            // CloudWatch's alarm `running-tasks` asks for the least that was configured, not for what schedule and load ask for.
            expr: `${tasks("desiredTasks")} - ${tasks("runningTasks")} > 0`,
            forMinutes: 15,
            severity: "warning",
            summary: "A service does not get the tasks that it asks for",
            description: "{{ $labels.dimension_ServiceName }} has lacked {{ $value }} tasks for a quarter of an hour.",
            runbook: "app-tasks",
        },
        {
            ...app,
            alert: "ServiceScaled",
            expr: `changes(${knownOver(m("desiredTasks"), "10m")}) > 0`,
            forMinutes: 0,
            severity: "info",
            summary: "A service was scaled",
            description:
                "{{ $labels.dimension_ServiceName }} changed its desired tasks {{ $value }} times in ten minutes.",
            runbook: "app-capacity",
        },
        {
            ...app,
            alert: "DeploymentRuns",
            expr: `${m("deployments")} > 1`,
            forMinutes: 0,
            severity: "info",
            summary: "A deployment is under way",
            description: "{{ $labels.dimension_ServiceName }} has {{ $value }} task sets.",
            runbook: "app-deploy",
        },
        {
            ...app,
            alert: "DeploymentHangs",
            expr: `${m("deployments")} > 1`,
            // Longer than new tasks wait for a migration, three times over, which ECS then counts as failed.
            forMinutes: 60,
            severity: "warning",
            summary: "A deployment neither ends nor goes back",
            description:
                "{{ $labels.dimension_ServiceName }} has had {{ $value }} task sets for an hour. ECS gives up on tasks that do not " +
                "start or are not healthy, and tries for ever where they start and then end.",
            runbook: "app-deploy",
        },
    ];
}
