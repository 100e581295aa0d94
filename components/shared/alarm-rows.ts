/** Rows that alarm tables of several components have, each with its own reason and runbook. Pure. */
import type { AlarmRow } from "./alarms";

type Why = Pick<AlarmRow, "reason" | "runbook">;

/**
 * Over a certificate (dimension CertificateArn). ACM renews one of 198 days, as it issues since February 2026, 45 days
 * before its end: what is left at 30 did not renew.
 */
export function certificateExpiry(why: Why): AlarmRow {
    return {
        name: "certificate-expiry",
        ...{ namespace: "AWS/CertificateManager", metric: "DaysToExpiry", statistic: "Minimum" },
        threshold: 30,
        unit: "days",
        comparison: "LessThanThreshold",
        periodSeconds: 86_400,
        evaluationPeriods: 1,
        treatMissingData: "ignore",
        severity: "critical",
        ...why,
    };
}

/** Over an ECS service (dimensions ClusterName and ServiceName). */
export function fewerTasks(name: string, minimum: number, why: Why): AlarmRow {
    return {
        name,
        ...{ namespace: "ECS/ContainerInsights", metric: "RunningTaskCount", statistic: "Minimum" },
        threshold: minimum,
        unit: "tasks",
        comparison: "LessThanThreshold",
        periodSeconds: 60,
        evaluationPeriods: 5,
        treatMissingData: "breaching",
        severity: "critical",
        ...why,
    };
}
