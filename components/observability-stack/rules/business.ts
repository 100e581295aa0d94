/** What users do, against the same hour a week ago (R-OBS-2, R-OBS-3). No Pulumi here. */
import type { AlertRow, RecordingRow } from "./row";
import { WEB_REQUESTS } from "./slo";

/** Below this share of last week something is wrong that no error shows, such as a form that does not submit. */
const USUAL_SHARE = 0.3;

const activities = [
    {
        alert: "RegistrationsBelowUsual",
        record: "integers:registrations:increase1h",
        counter: "integers_registrations_total",
        what: "Registrations",
        // A share of fewer events is chance: of 10 an hour, it falls below the limit every other week.
        least: 20,
    },
    {
        alert: "ApiUseBelowUsual",
        record: "integers:api_calls:increase1h",
        counter: "integers_api_calls_total",
        what: "API calls",
        least: 100,
    },
] as const;

/**
 * A counter begins with its first event, so that tasks which never had one have no series: that is no event at all, as long as
 * they send other metrics. Without these nothing is known (`ApplicationSilent`).
 */
export const businessRecordings: readonly RecordingRow[] = activities.map(({ record, counter }) => ({
    record,
    expr: `sum(increase(${counter}[1h])) or 0 * sum(rate(${WEB_REQUESTS}[1h]))`,
}));

export const businessAlerts: readonly AlertRow[] = activities.map(({ alert, record, what, least }) => ({
    alert,
    expr: `${record} < ${USUAL_SHARE} * (${record} offset 1w) and ${record} offset 1w >= ${least}`,
    forMinutes: 30,
    severity: "warning",
    summary: `${what} fell below ${USUAL_SHARE * 100} % of the same hour a week ago`,
    description: `${what} in the last hour: {{ $value | humanize }}.`,
    runbook: "business-activity",
    dashboard: "business",
    component: "business",
}));
