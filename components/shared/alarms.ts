/**
 * Alarms as tables: a row says what is measured, from which value on and why, and what to do then.
 *
 * A table (`alarm-table.ts` of a component) is plain data, `import type { AlarmRow }`; `createAlarms` makes the
 * CloudWatch alarms of it and routes each by its severity (R-DB-6, R-OBS-3).
 */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";

/** critical wakes a person, warning waits for working hours, info is worth knowing. */
export type Severity = "critical" | "warning" | "info";

type Comparison =
    "GreaterThanOrEqualToThreshold" | "GreaterThanThreshold" | "LessThanThreshold" | "LessThanOrEqualToThreshold";

/** One metric of an expression, or of a row. */
interface AlarmMetric {
    /** CloudWatch's name of the metric, e.g. `CPUUtilization`. */
    readonly metric: string;
    /** CloudWatch's namespace, e.g. `AWS/RDS`. */
    readonly namespace: string;
    /** `Average`, `Maximum`, `Minimum`, `Sum`, `SampleCount`, or a percentile such as `p95`. */
    readonly statistic: string;
}

interface AlarmRowBase {
    /** Last part of the logical name: `<component>-<name>`. A contract, like every logical name. */
    readonly name: string;
    /** Value that the metric is compared with, in `unit`. */
    readonly threshold: number;
    /** Unit of the threshold, for the reader: `%`, `s`, `bytes`, `connections`. */
    readonly unit: string;
    readonly comparison: Comparison;
    /** Length of one period in seconds: 10, 30 or a multiple of 60. */
    readonly periodSeconds: number;
    /** Periods that must all breach. */
    readonly evaluationPeriods: number;
    /** How many of these periods must breach. @default evaluationPeriods */
    readonly datapointsToAlarm?: number;
    /** What a period without data means. `breaching` where silence itself is a failure. */
    readonly treatMissingData: "breaching" | "notBreaching" | "ignore" | "missing";
    readonly severity: Severity;
    /** Why this threshold: what happens beyond it. Part of the alarm's description. */
    readonly reason: string;
    /** File of the runbook, from the repository's root: `docs/runbooks/<name>.md`. */
    readonly runbook: string;
}

/** A row over one metric, or over a metric-math expression of several (`metrics` by the id that the expression uses). */
export type AlarmRow =
    | (AlarmRowBase & AlarmMetric)
    | (AlarmRowBase & { readonly expression: string; readonly metrics: Readonly<Record<string, AlarmMetric>> });

/** SNS topic of each severity, as the foundation layer publishes them. */
export type AlarmTopics = Readonly<Record<Severity, pulumi.Input<string>>>;

export interface AlarmsArgs {
    readonly rows: readonly AlarmRow[];
    readonly topics: AlarmTopics;
    /** Dimensions of every metric in the rows, e.g. `{ DBInstanceIdentifier: instance.identifier }`. */
    readonly dimensions: pulumi.Input<Record<string, pulumi.Input<string>>>;
    /** Other dimensions of single rows, by the row's name. @default none */
    readonly dimensionsOf?: Readonly<Record<string, pulumi.Input<Record<string, pulumi.Input<string>>>>>;
    /** Region of the metrics and of the topics. @default the provider's */
    readonly region?: string;
    /**
     * For what does not exist at the moment and will again: the alarms page nobody, and missing data is no alarm. Their
     * actions stay enabled, as CloudWatch.17 asks.
     * @default false
     */
    readonly silent?: boolean;
}

/**
 * The alarms of a table, named `<name>-<row>`. A recovery notifies the same topic, except for info: there the event
 * itself is all there is to know.
 */
export function createAlarms(name: string, args: AlarmsArgs, opts: ChildOptions): aws.cloudwatch.MetricAlarm[] {
    return args.rows.map((row) => {
        const severity = args.silent === true ? "info" : row.severity;
        const topic = args.topics[severity];
        return new aws.cloudwatch.MetricAlarm(
            `${name}-${row.name}`,
            {
                alarmDescription: descriptionOf({ ...row, severity }),
                comparisonOperator: row.comparison,
                threshold: row.threshold,
                evaluationPeriods: row.evaluationPeriods,
                datapointsToAlarm: row.datapointsToAlarm ?? row.evaluationPeriods,
                treatMissingData: args.silent === true ? "notBreaching" : row.treatMissingData,
                alarmActions: [topic],
                region: args.region,
                okActions: severity === "info" ? [] : [topic],
                ...measured(row, args.dimensionsOf?.[row.name] ?? args.dimensions),
            },
            opts,
        );
    });
}

/** What the person on call reads first: severity, limit and its reason, runbook. */
function descriptionOf(row: AlarmRow): string {
    const what = "expression" in row ? row.expression : row.metric;
    return `[${row.severity}] ${what} ${row.threshold} ${row.unit}: ${row.reason} Runbook: ${row.runbook}`;
}

function measured(
    row: AlarmRow,
    dimensions: AlarmsArgs["dimensions"],
): Pick<
    aws.cloudwatch.MetricAlarmArgs,
    "metricName" | "namespace" | "statistic" | "extendedStatistic" | "period" | "dimensions" | "metricQueries"
> {
    if ("expression" in row) {
        return { metricQueries: queries(row, dimensions) };
    }
    // A percentile goes by an argument of its own, which excludes `statistic`.
    const statistic = /^p\d/.test(row.statistic) ? { extendedStatistic: row.statistic } : { statistic: row.statistic };
    return { metricName: row.metric, namespace: row.namespace, period: row.periodSeconds, dimensions, ...statistic };
}

function queries(
    row: Extract<AlarmRow, { expression: string }>,
    dimensions: AlarmsArgs["dimensions"],
): aws.types.input.cloudwatch.MetricAlarmMetricQuery[] {
    const sources = Object.entries(row.metrics).map(([id, m]) => ({
        id,
        metric: {
            metricName: m.metric,
            namespace: m.namespace,
            stat: m.statistic,
            period: row.periodSeconds,
            dimensions,
        },
        returnData: false,
    }));
    return [...sources, { id: "result", expression: row.expression, label: row.name, returnData: true }];
}
