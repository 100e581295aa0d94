/** One alert or recording rule as data, and its form in a PrometheusRule (R-OBS-3). No Pulumi here. */
import type { Severity } from "../../shared/alarms";
import type { DashboardName } from "../dashboards/names";

/** Files of docs/runbooks, without `.md`. */
type Runbook =
    | "service-down"
    | "error-budget"
    | "edge-latency"
    | "app-capacity"
    | "app-deploy"
    | "app-jobs"
    | "app-tasks"
    | "monitoring-nodes"
    | "monitoring-itself"
    | "data-tier"
    | "business-activity";

export interface AlertRow {
    /** Name in Alertmanager. */
    readonly alert: string;
    readonly expr: string;
    /** Minutes that the expression must hold. */
    readonly forMinutes: number;
    /** `none`: fires always and goes to the dead man's switch alone (R-OBS-6). */
    readonly severity: Severity | "none";
    /** One line for the subject of a message. */
    readonly summary: string;
    /** What was measured, with `{{ $value }}` and labels. */
    readonly description: string;
    readonly runbook: Runbook;
    readonly dashboard: DashboardName;
    /** Which part the alert is about; Alertmanager groups and inhibits by it. */
    readonly component: "application" | "database" | "pooler" | "cache" | "monitoring" | "business";
}

export interface RecordingRow {
    readonly record: string;
    readonly expr: string;
}

/** What the rules depend on, all from configuration or from what other layers decided. */
export interface RuleInputs {
    readonly environment: string;
    /** Percent of requests that must succeed over 30 days, e.g. 99.9. */
    readonly availabilityTarget: number;
    /** Seconds that 95 of 100 requests stay under. */
    readonly latencyTargetSeconds: number;
    /** `max_connections` of the database. */
    readonly databaseMaxConnections: number;
    /** Processors of the database's class: more active sessions than these wait. */
    readonly databaseVCpus: number;
    /** Data that may be lost, in seconds (R-DR-2). */
    readonly rpoSeconds: number;
    /** Region whose replica a failover promotes. */
    readonly standbyRegion: string;
    /** Prometheus replicas that should run. */
    readonly prometheusReplicas: number;
    /** Where the repository's files are read, without `/` at the end, e.g. `https://github.com/o/r/blob/main`. */
    readonly repositoryUrl: string;
    /** Without `/` at the end. */
    readonly grafanaUrl: string;
}

export interface RuleGroup {
    readonly name: string;
    /** Seconds between evaluations. */
    readonly interval: string;
    readonly rules: readonly Readonly<Record<string, unknown>>[];
}

export function alertRule(row: AlertRow, inputs: RuleInputs): Readonly<Record<string, unknown>> {
    return {
        alert: row.alert,
        expr: row.expr,
        for: `${row.forMinutes}m`,
        labels: { severity: row.severity, component: row.component, environment: inputs.environment },
        annotations: {
            summary: row.summary,
            description: row.description,
            runbook_url: `${inputs.repositoryUrl}/docs/runbooks/${row.runbook}.md`,
            dashboard_url: `${inputs.grafanaUrl}/d/integers-${row.dashboard}`,
        },
    };
}
