/**
 * Errors against the availability target, in the multi-window, multi-burn-rate form of the SRE workbook ("Alerting on
 * SLOs", table 5-8), and latency (R-OBS-3). No Pulumi here.
 */
import { LATENCY_LIMIT_MAX } from "../latency-limit";
import type { AlertRow, RecordingRow, RuleInputs } from "./row";

/** `short` ends the alert soon after the errors end; `factor` is how many times too fast the budget is used. */
interface Burn {
    readonly alert: string;
    readonly long: Window;
    readonly short: Window;
    readonly factor: number;
    readonly severity: "critical" | "warning";
    /** Percent of a month's budget that is gone when the alert comes. */
    readonly spentPercent: number;
}

const windows = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"] as const;
type Window = (typeof windows)[number];

const burns: readonly Burn[] = [
    { alert: "ErrorBudgetBurnsFast", long: "1h", short: "5m", factor: 14.4, severity: "critical", spentPercent: 2 },
    { alert: "ErrorBudgetBurns", long: "6h", short: "30m", factor: 6, severity: "critical", spentPercent: 5 },
    { alert: "ErrorBudgetBurnsSlowly", long: "1d", short: "2h", factor: 3, severity: "warning", spentPercent: 10 },
    { alert: "ErrorBudgetLeaks", long: "3d", short: "6h", factor: 1, severity: "warning", spentPercent: 10 },
];

const WEB = 'service_name="integers-web"';
const COUNT = "http_server_request_duration_seconds_count";
/** Requests that the web tasks answered, as a counter. */
export const WEB_REQUESTS = `${COUNT}{${WEB}}`;

export const errorRatio = (window: Window) => `integers:http_errors:ratio_rate${window}`;
export const REQUEST_RATE = "integers:http_requests:rate5m";
export const latency = (quantile: "p50" | "p95" | "p99") => `integers:http_latency_seconds:${quantile}_5m`;

export const sloRecordings: readonly RecordingRow[] = [
    { record: REQUEST_RATE, expr: `sum(rate(${WEB_REQUESTS}[5m]))` },
    ...windows.map((window) => ({
        record: errorRatio(window),
        // No failure yet means no series of failures; the ratio is then 0 and not absent.
        expr:
            `(sum(rate(${COUNT}{${WEB},http_response_status_code=~"5.."}[${window}])) or vector(0)) ` +
            `/ (sum(rate(${WEB_REQUESTS}[${window}])) > 0)`,
    })),
    ...(["p50", "p95", "p99"] as const).map((quantile) => ({
        record: latency(quantile),
        expr:
            `histogram_quantile(0.${quantile.slice(1)}, ` +
            `sum by (le) (rate(http_server_request_duration_seconds_bucket{${WEB}}[5m])))`,
    })),
];

export function sloAlerts(inputs: RuleInputs): AlertRow[] {
    const budget = (100 - inputs.availabilityTarget) / 100;
    const extreme = Math.min(inputs.latencyTargetSeconds * 8, LATENCY_LIMIT_MAX);
    const slow = { runbook: "edge-latency", dashboard: "application", component: "application" } as const;
    return [
        ...burns.map((burn): AlertRow => {
            const threshold = Number((burn.factor * budget).toPrecision(6));
            return {
                alert: burn.alert,
                expr: `${errorRatio(burn.long)} > ${threshold} and ${errorRatio(burn.short)} > ${threshold}`,
                forMinutes: 2,
                severity: burn.severity,
                summary: `Requests fail ${burn.factor} times as fast as ${inputs.availabilityTarget} % allows`,
                description:
                    `{{ $value | humanizePercentage }} of the requests of ${burn.long} failed; ` +
                    `${burn.spentPercent} % of the month's error budget is spent.`,
                runbook: "error-budget",
                dashboard: "application",
                component: "application",
            };
        }),
        {
            ...slow,
            alert: "LatencyHigh",
            expr: `${latency("p95")} > ${inputs.latencyTargetSeconds}`,
            forMinutes: 10,
            severity: "warning",
            summary: `One request in twenty takes longer than ${inputs.latencyTargetSeconds} s`,
            description: "The 95th percentile is {{ $value | humanizeDuration }} for ten minutes.",
        },
        {
            ...slow,
            alert: "LatencyExtreme",
            expr: `${latency("p99")} > ${extreme}`,
            forMinutes: 5,
            severity: "warning",
            summary: `One request in a hundred takes longer than ${extreme} s`,
            description: "The 99th percentile is {{ $value | humanizeDuration }} for five minutes.",
        },
    ];
}
