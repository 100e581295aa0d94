/** What the canary is alarmed on (R-OBS-6, R-DR-2). Plain data; `createAlarms` makes the alarms. */
import type { AlarmRow } from "../../components/shared/alarms";

/** Over the canary, dimension CanaryName. Three failed runs in a row, whatever their interval. */
export function canaryAlarms(everyMinutes: number): readonly AlarmRow[] {
    return [
        {
            name: "failing",
            ...{ namespace: "CloudWatchSynthetics", metric: "SuccessPercent", statistic: "Average" },
            threshold: 100,
            unit: "% of runs",
            comparison: "LessThanThreshold",
            periodSeconds: everyMinutes * 60,
            evaluationPeriods: 3,
            // A canary that does not run sees no outage.
            treatMissingData: "breaching",
            severity: "critical",
            reason: "The service does not answer to somebody outside of it: DNS, CDN, load balancer or application is down.",
            runbook: "docs/runbooks/service-unreachable.md",
        },
    ];
}
