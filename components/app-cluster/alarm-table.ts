/** What the application is alarmed on, as tables (R-APP-2, R-OBS-3). Plain data; `createAlarms` makes the alarms. */
import type { AlarmRow } from "../shared/alarms";
import { whenMinutesBreach } from "../shared/late-minutes";
import type { ServiceArgs } from "./args";

const ECS = "AWS/ECS";
const ALB = "AWS/ApplicationELB";

/** Row of the service's tasks; the failover plan shows the standby's as evidence. */
export const RUNNING_TASKS = "running-tasks";

/** Over a service: dimensions ClusterName and ServiceName. */
export function serviceAlarms({
    minimum,
    maximum,
    peaks = [],
}: Pick<ServiceArgs, "minimum" | "maximum" | "peaks">): AlarmRow[] {
    // Where the schedule or the minimum itself asks for all tasks, they are meant.
    const scales = [minimum, ...peaks.map((peak) => peak.minimum)].every((tasks) => tasks < maximum);
    return [
        {
            name: RUNNING_TASKS,
            ...{ namespace: "ECS/ContainerInsights", metric: "RunningTaskCount", statistic: "Minimum" },
            threshold: minimum,
            unit: "tasks",
            comparison: "LessThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 5,
            treatMissingData: "breaching",
            severity: "critical",
            reason: "Fewer tasks run than the least that was configured: they stop, or cannot be placed.",
            runbook: "docs/runbooks/app-tasks.md",
        },
        {
            name: "cpu",
            ...{ namespace: ECS, metric: "CPUUtilization", statistic: "Average" },
            threshold: 85,
            unit: "%",
            comparison: "GreaterThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 15,
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: "Scaling out starts at 70 % (R-APP-3); a quarter of an hour later it has not helped.",
            runbook: "docs/runbooks/app-capacity.md",
        },
        {
            name: "memory",
            ...{ namespace: ECS, metric: "MemoryUtilization", statistic: "Maximum" },
            threshold: 90,
            unit: "%",
            comparison: "GreaterThanThreshold",
            periodSeconds: 60,
            evaluationPeriods: 5,
            treatMissingData: "notBreaching",
            severity: "warning",
            reason: "A task is about to be killed for its memory.",
            runbook: "docs/runbooks/app-capacity.md",
        },
        ...(scales ? [atMaximum(maximum)] : []),
    ];
}

/** Memory that tasks hold at rest, or a slow database, grows a service without end: more tasks change neither. */
const atMaximum = (maximum: number): AlarmRow => ({
    name: "at-maximum",
    ...{ namespace: "ECS/ContainerInsights", metric: "DesiredTaskCount", statistic: "Minimum" },
    threshold: maximum,
    unit: "tasks",
    comparison: "GreaterThanOrEqualToThreshold",
    periodSeconds: 300,
    evaluationPeriods: 12,
    treatMissingData: "notBreaching",
    severity: "warning",
    reason: "For an hour it has been at its maximum: it cannot grow with the load, and may be there for nothing.",
    runbook: "docs/runbooks/app-capacity.md",
});

/** Over the target group. While a deployment runs, one of these firing rolls it back (R-APP-2). */
export const DEPLOYMENT_ALARMS: readonly AlarmRow[] = [
    {
        name: "deployment-errors",
        expression: "100 * errors / FILL(requests, 1)",
        metrics: {
            errors: { namespace: ALB, metric: "HTTPCode_Target_5XX_Count", statistic: "Sum" },
            requests: { namespace: ALB, metric: "RequestCount", statistic: "Sum" },
        },
        threshold: 5,
        unit: "% of requests",
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        ...whenMinutesBreach(2),
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "The new version answers errors.",
        runbook: "docs/runbooks/app-deploy.md",
    },
    {
        name: "deployment-latency",
        ...{ namespace: ALB, metric: "TargetResponseTime", statistic: "p95" },
        threshold: 2,
        unit: "s",
        comparison: "GreaterThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 5,
        treatMissingData: "notBreaching",
        severity: "warning",
        reason: "The new version is four times slower than what starts scaling.",
        runbook: "docs/runbooks/app-deploy.md",
    },
];
