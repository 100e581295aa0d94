/** What a log says, as metrics (R-DB-6, R-OBS-5). A filter sets no dimension here: the namespace tells the environments apart. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ChildOptions } from "./child-options";

export interface LogMetric {
    readonly name: string;
    /** In the filter's logical name. @default the metric's name */
    readonly role?: string;
    /** CloudWatch Logs filter pattern. */
    readonly pattern: string;
    /** What each matching line adds: a field of it, or 1. @default "1" */
    readonly value?: string;
    /** @default "Count" */
    readonly unit?: "Count" | "Seconds";
    /** What the metric is in a minute whose lines do not match. @default no data */
    readonly otherwise?: string;
}

interface LogMetricsArgs {
    readonly rows: readonly LogMetric[];
    readonly logGroupName: pulumi.Input<string>;
    /** CloudWatch namespace, the environment in it. */
    readonly namespace: string;
}

/** Makes a filter of each row, `<name>-metric-<role>`. */
export function createLogMetrics(name: string, args: LogMetricsArgs, opts: ChildOptions): void {
    const { logGroupName, namespace } = args;
    for (const { name: metric, role = metric, pattern, value = "1", unit = "Count", otherwise } of args.rows) {
        new aws.cloudwatch.LogMetricFilter(
            `${name}-metric-${role}`,
            {
                logGroupName,
                pattern,
                metricTransformation: {
                    ...{ name: metric, namespace, value, unit },
                    ...(otherwise === undefined ? {} : { defaultValue: otherwise }),
                },
            },
            opts,
        );
    }
}
