/** What users see, as the canary tells it (R-OBS-6, R-DR-2, R-DR-3). Plain data; `createAlarms` makes the alarms. */
import type { AlarmRow } from "./alarms";

/** Name of an environment's canary, the dimension CanaryName of its metrics: known before there is one. */
export function canaryName(environment: string): string {
    return `integers-${environment}`;
}

/** Failed runs in a row after which the service counts as down. */
const FAILED_RUNS = 3;

/** Minutes from an outage until the canary's alarm fires: part of the recovery time (R-DR-2). */
export function canaryDetectionMinutes(everyMinutes: number): number {
    return FAILED_RUNS * everyMinutes;
}

/** Over the canary, dimension CanaryName, whatever the interval of its runs. */
export function canaryAlarms(everyMinutes: number): readonly AlarmRow[] {
    return [
        {
            name: "failing",
            ...{ namespace: "CloudWatchSynthetics", metric: "SuccessPercent", statistic: "Average" },
            threshold: 100,
            unit: "% of runs",
            comparison: "LessThanThreshold",
            periodSeconds: everyMinutes * 60,
            evaluationPeriods: FAILED_RUNS,
            // A canary that does not run sees no outage.
            treatMissingData: "breaching",
            severity: "critical",
            reason: "The service does not answer to somebody outside of it: DNS, CDN, load balancer or application is down.",
            runbook: "docs/runbooks/service-unreachable.md",
        },
    ];
}

/**
 * The same alarm as evidence for whoever approves a failover. It pages nobody, because the other one does, and it shows
 * missing data as missing.
 */
export function canaryEvidence(everyMinutes: number): readonly AlarmRow[] {
    return canaryAlarms(everyMinutes).map((row) => ({ ...row, severity: "info", treatMissingData: "missing" }));
}
