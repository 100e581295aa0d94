/** What the canary is alarmed on (R-OBS-6, R-DR-2). Plain data; `createAlarms` makes the alarms. */
import { type AlarmRow, physicalAlarmName } from "../../components/shared/alarms";

const FAILING = "failing";

/** Prefix of the physical names of the canary's alarms. */
export function canaryAlarmPrefix(environment: string): string {
    return `integers-${environment}-canary`;
}

/**
 * The alarm that says what users see. The failover plan shows it to whoever approves, and the plan belongs to a layer
 * that is deployed before this one: hence a name that both know (decision 0045).
 */
export function canaryAlarmName(environment: string): string {
    return physicalAlarmName(canaryAlarmPrefix(environment), { name: FAILING });
}

/** Over the canary, dimension CanaryName. Three failed runs in a row, whatever their interval. */
export function canaryAlarms(everyMinutes: number): readonly AlarmRow[] {
    return [
        {
            name: FAILING,
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
